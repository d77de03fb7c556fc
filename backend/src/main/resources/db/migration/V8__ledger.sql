-- Who should have come by each listener, as Ashby tells it now.
create table ledger (
    listener_id  uuid primary key references listener,
    since        timestamptz not null,                    -- who entered from then on is expected
    reached      timestamptz not null,                    -- since then everybody was looked at: stopping goes back no further
    asked        integer not null default 0               -- to be looked at by the request under way, for its progress
);

create table ledger_entry (
    listener_id      uuid not null references ledger on delete cascade,
    application_id   text not null,
    seen_updated_at  timestamptz not null,                -- of the application as the list told it; newer: looked at again
    looked_at        timestamptz,                         -- null: it is not known yet when it entered
    problem          text,                                -- why Ashby does not tell, in words
    again_at         timestamptz,                         -- when it is looked at again all the same; null: when a key was checked
    candidate_id     text,
    person           text,
    job_title        text,
    stage            jsonb,                               -- the stage by which it entered
    entered_at       timestamptz,                         -- null: never
    updated_at       timestamptz,                         -- of the application when it was looked at
    proof            text,
    enrolled         boolean not null default false,      -- in the listener's workflow: nothing is left to do
    set_aside_by     text,                                -- a person said that nobody is missing here
    set_aside_at     timestamptz,
    set_aside_reason text,
    primary key (listener_id, application_id),
    check ((set_aside_by is null) = (set_aside_at is null))
);
create index ledger_entry_to_look on ledger_entry (seen_updated_at desc) where looked_at is null and problem is null;
create index ledger_entry_again on ledger_entry (again_at) where again_at is not null;
create index ledger_entry_open on ledger_entry (listener_id, entered_at desc) where not enrolled;
create index ledger_entry_entered on ledger_entry (listener_id, entered_at desc);

-- What became of an application at a listener.
create index delivery_subject on delivery (subject, listener_id, id desc);

-- Somebody checked a key: what Ashby refused to tell of is looked at again, for the permission may be there now. The work's row
-- comes first, as in the work itself.
create function look_again_at_what_was_refused() returns trigger language plpgsql as $$
begin
    if exists (select from ledger_entry where problem is not null and looked_at is null) then
        insert into work (kind, key, due_at) values ('ledger', 'ashby', now())
        on conflict (kind, key) do update set due_at = least(work.due_at, excluded.due_at);
        update ledger_entry set problem = null where problem is not null and looked_at is null;
    end if;
    return null;
end $$;
create trigger connection_checked after update of verified_at on connection
    for each row when (old.verified_at is distinct from new.verified_at)
    execute function look_again_at_what_was_refused();

-- Another key may be another organization's: what is not enrolled is doubtful until the whole list was read with it (see
-- ExpectedTable). The epoch marks it; a look that is under way is not written down.
create function doubt_the_ledger() returns trigger language plpgsql as $$
begin
    perform from work where kind = 'ledger' and key = 'ashby' for update;
    update ledger_entry set seen_updated_at = 'epoch', problem = null where not enrolled;
    return null;
end $$;
create trigger connection_key_changed_ledger after update of api_key on connection
    for each row when (old.api_key is distinct from new.api_key)
    execute function doubt_the_ledger();
