-- As before, and how often the ledger's work failed is forgotten: it failed before anybody was to be looked at, and whoever is looked at
-- first would be passed over for it.
create or replace function look_again_at_what_was_refused() returns trigger language plpgsql as $$
begin
    if exists (select from ledger_entry where problem is not null and looked_at is null) then
        insert into work (kind, key, due_at) values ('ledger', 'ashby', now())
        on conflict (kind, key) do update set due_at = least(work.due_at, excluded.due_at), failures = 0;
        update ledger_entry set problem = null where problem is not null and looked_at is null;
    end if;
    return null;
end $$;
