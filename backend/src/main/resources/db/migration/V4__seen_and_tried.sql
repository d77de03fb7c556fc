-- What Ashby was last seen to say, and mappings tried on it.

-- catching up ------------------------------------------------------------------------------------------------------
alter table seen_application
    add column job_title   text,
    add column stage_title text,
    add column stage_type  text,
    add column pass        bigint not null default 0;      -- the one that saw it last
create index seen_application_stage on seen_application (stage_id, updated_at desc);
create index seen_application_status on seen_application (status, updated_at desc);

alter table sweep
    add column whole    boolean not null default true,    -- the pass under way, or the last one, asks for everything
    add column pass     bigint not null default 0,        -- the number of that one: nodes need not agree about the hour
    add column problem  text,                             -- why it does not get on, in words
    add column version  bigint not null default 1;
insert into sweep (name) values ('applications');

-- trying on many ---------------------------------------------------------------------------------------------------
create table trial (
    id            uuid primary key,                       -- time-ordered
    scope         text not null,                          -- whom it is tried on, in words
    stage_ids     text[] not null,                        -- empty: any stage
    status        text,
    people        integer not null check (people between 1 and 200),
    state         text not null check (state in ('listing', 'fetching', 'done', 'cancelled', 'failed')),
    problem       text,                                   -- why it waits or failed, in words
    started_by    text not null,
    started_at    timestamptz not null,
    finished_at   timestamptz,
    seen_at       timestamptz,                            -- how old the list is that it goes by
    check ((finished_at is null) = (state in ('listing', 'fetching')))
);
-- Ashby is asked for one trial at a time
create unique index trial_under_way on trial ((true)) where finished_at is null;

create table trial_person (
    trial_id        uuid not null references trial on delete cascade,
    application_id  text not null,
    position        integer not null,
    seen_updated_at timestamptz not null,
    fetched         boolean,                              -- null: not yet
    problem         text,                                 -- why it could not be fetched, in words
    primary key (trial_id, application_id),
    check ((problem is not null) = (fetched is not distinct from false))
);

create table kept_dossier (                               -- personal data: encrypted, and kept for days only
    application_id  text primary key,
    content         bytea not null,
    updated_at      timestamptz not null,                 -- of the application, in Ashby
    fetched_at      timestamptz not null
);
create index kept_dossier_age on kept_dossier (fetched_at);

-- Another key may see less, or another organization: what was read with the old one is forgotten.
create function forget_what_ashby_said() returns trigger language plpgsql as $$
begin
    delete from kept_dossier;
    delete from ashby_reference;
    update sweep set sync_token = null, cursor = null, whole = true, finished_at = null, version = version + 1;
    return null;
end $$;
create trigger connection_key_changed after update of api_key on connection
    for each row when (old.api_key is distinct from new.api_key)
    execute function forget_what_ashby_said();
