-- what no longer fits between Ashby and what was set up here
create table drift_finding (
    kind            text not null,
    subject         text not null,                        -- what it is about; the same finding from check to check
    id              uuid not null unique,
    message         text not null,
    mend            text not null,
    employee_field  text,
    lookup_table    text,
    listener_id     uuid,
    workflow_id     uuid,
    since           timestamptz not null,
    set_aside_by    text,                                 -- a person said that it may stay so
    set_aside_at    timestamptz,
    primary key (kind, subject),
    check ((set_aside_by is null) = (set_aside_at is null))
);

create table drift_check (
    id          smallint primary key default 1 check (id = 1),
    checked_at  timestamptz,                              -- when Ashby could last be compared
    tried_at    timestamptz,
    basis       text,                                     -- which mapping and listeners were compared
    problem     text                                      -- why the last check could not be done, in words
);
insert into drift_check (id) values (1);

create table drift_job (                                  -- which interview plan a job follows
    job_id   text primary key,
    title    text not null,
    plan_id  text not null,
    is_open  boolean not null                             -- when Ashby was last asked; a closed job may be opened again
);

create table drift_job_plan (                             -- every plan that a job was seen to follow
    job_id   text not null references drift_job on delete cascade,
    plan_id  text not null,
    primary key (job_id, plan_id)
);
