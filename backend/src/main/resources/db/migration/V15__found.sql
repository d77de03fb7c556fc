-- A name is found as it is typed on any keyboard: "angstrom" finds Ångström, and "soren" Søren. A database that is not in UTF-8 knows
-- no such letters.
do $$ begin
    if getdatabaseencoding() = 'UTF8' then
        create function folded(name text) returns text language sql immutable strict parallel safe
            return translate(lower(regexp_replace(normalize(name, nfkd), '[\u0300-\u036f]', '', 'g')), 'øłđħıŧ', 'oldhit');
    else
        create function folded(name text) returns text language sql immutable strict parallel safe return lower(name);
    end if;
end $$;

-- Part of a name; the blanks around it let two letters mean the beginning or the end of any word. Without the extension a search reads
-- the newest deliveries until it found enough.
do $$ begin
    if exists (select from pg_extension where extname = 'pg_trgm') then
        create index delivery_folded on delivery using gin ((' ' || folded(person_label) || ' ') gin_trgm_ops);
        drop index if exists delivery_name;
    end if;
end $$;

-- How many pages of the pass under way were read: a list that leads in a circle is noticed by it.
alter table sweep add column pages integer not null default 0;
