-- As before, but it also waits for who changes entries while there is no work of the ledger yet: without a row there is nothing to lock,
-- and two who change many entries in two orders would wait for each other.
create or replace function doubt_the_ledger() returns trigger language plpgsql as $$
begin
    insert into work (kind, key, due_at) values ('ledger', 'ashby', now())
    on conflict (kind, key) do update set due_at = work.due_at;
    update ledger_entry set seen_updated_at = 'epoch', problem = null where not enrolled;
    return null;
end $$;
