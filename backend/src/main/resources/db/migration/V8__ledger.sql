-- Who should have come by each listener, as Ashby tells it now.
create table ledger (
    listener_id  uuid primary key references listener,
    since        timestamptz not null,                    -- who entered from then on is expected
    asked        integer not null default 0               -- to be looked at by the request under way, for its progress
);

create table ledger_entry (
    listener_id      uuid not null references ledger on delete cascade,
    application_id   text not null,
    seen_updated_at  timestamptz not null,                -- of the application as the list told it; newer: looked at again
    looked_at        timestamptz,                         -- null: it is not known yet when it entered
    problem          text,                                -- why Ashby does not tell, in words
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
create index ledger_entry_open on ledger_entry (listener_id, entered_at desc) where not enrolled;
create index ledger_entry_entered on ledger_entry (listener_id, entered_at desc);

-- What became of an application at a listener.
create index delivery_subject on delivery (subject, listener_id, id desc);
