-- What is asked often is answered along an index, however many deliveries there are.

-- Part of a person's name. The space before it lets "ma" mean the beginning of any word. Without the extension (it comes with every
-- usual PostgreSQL, and needs no superuser) a search reads the newest deliveries until it found enough.
do $$ begin
    if exists (select from pg_available_extensions where name = 'pg_trgm') then
        create extension if not exists pg_trgm;
        create index delivery_name on delivery using gin ((' ' || lower(person_label)) gin_trgm_ops);
        drop index delivery_person;
    end if;
exception when insufficient_privilege then
    raise warning 'Searching deliveries by person stays slow: pg_trgm may not be created by this user';
end $$;

-- What was ignored while a listener was paused: counted, and taken in when it goes on.
create index delivery_paused on delivery (listener_id, settled_at) where outcome = 'ignored' and reason_code = 'paused';

-- The oldest go first.
create index delivery_key_age on delivery_key (received_at);

-- Who came last, and how many on a day.
create index enrollment_entered on enrollment (entered_at desc, id desc);
