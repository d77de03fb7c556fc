-- The whole shape of the data, from the first day. Rules that the tables can hold, the tables hold.

-- platform ---------------------------------------------------------------------------------------------------------
create table encryption_keyset (
    id          smallint primary key default 1 check (id = 1),
    wrapped     bytea not null,                      -- keyset, wrapped by the key from the environment
    canary      bytea not null,                      -- proves at start that the key is the right one
    updated_at  timestamptz not null default now()
);

-- activity and audit -----------------------------------------------------------------------------------------------
create table activity (
    id           uuid primary key,                   -- time-ordered
    at           timestamptz not null,
    kind         text not null,
    audience     text not null check (audience in ('everyone', 'administrators')),
    employee_id  uuid,
    workflow_id  uuid,
    delivery_id  uuid,
    details      jsonb not null default '{}'
);
create index activity_newest on activity (id desc);
create index activity_of_employee on activity (employee_id, id desc) where employee_id is not null;

create table audit (
    id           uuid primary key,
    at           timestamptz not null,
    person_id    text not null,
    person_name  text not null,
    kind         text not null,
    subject      text not null,
    before       jsonb,
    after        jsonb
);
create index audit_newest on audit (id desc);
create index audit_subject on audit (subject, id desc);

-- ashby ------------------------------------------------------------------------------------------------------------
create table connection (
    id                 smallint primary key default 1 check (id = 1),
    active             boolean not null default false,
    choosing           boolean not null default false,   -- became Active while many waited: a person decides first
    api_key            bytea,
    api_key_last_four  text,
    verification       jsonb,                        -- what the key may do, as last probed
    verified_at        timestamptz,
    last_answer_at     timestamptz,
    last_failure_at    timestamptz,
    last_failure       text,
    version            bigint not null default 1,
    check ((api_key is null) = (api_key_last_four is null))
);
insert into connection (id) values (1);

create table gate (
    name          text primary key,
    closed_until  timestamptz,
    reason        text,
    probe_until   timestamptz
);
insert into gate (name) values ('ashby');

create table interview_plan (
    id           text primary key,
    title        text not null,
    is_archived  boolean not null,
    seen_at      timestamptz not null
);
create table interview_stage (
    id        text primary key,
    plan_id   text not null,
    title     text not null,
    type      text not null,
    position  integer not null,
    seen_at   timestamptz not null
);
create index interview_stage_plan on interview_stage (plan_id, position);

create table ashby_reference (                       -- jobs, departments, locations, people, field definitions
    kind         text not null,
    external_id  text not null,
    document     jsonb not null,
    fetched_at   timestamptz not null,
    primary key (kind, external_id)
);

create table seen_application (                      -- what Ashby was last seen to say: for catching up
    application_id  text primary key,
    candidate_id    text not null,
    job_id          text,
    plan_id         text,
    stage_id        text,
    status          text not null,
    updated_at      timestamptz not null,
    seen_at         timestamptz not null
);
create table sweep (
    name         text primary key,
    sync_token   text,
    cursor       text,
    finished_at  timestamptz
);

-- employees --------------------------------------------------------------------------------------------------------
create table employee_field (
    key         text primary key check (key ~ '^[a-z][A-Za-z0-9]{0,63}$'),
    label       text not null,
    type        text not null check (type in ('text', 'longText', 'email', 'phone', 'date', 'number', 'money',
                                              'yesNo', 'choice', 'multipleChoice', 'link', 'person')),
    required    boolean not null default false,
    restricted  boolean not null default false,
    choices     jsonb not null default '[]',
    position    integer not null,
    retired_at  timestamptz,
    version     bigint not null default 1
);
insert into employee_field (key, label, type, required, restricted, choices, position) values
    ('firstName',      'First name',      'text',   true,  false, '[]', 1),
    ('lastName',       'Last name',       'text',   true,  false, '[]', 2),
    ('preferredName',  'Preferred name',  'text',   false, false, '[]', 3),
    ('personalEmail',  'Personal email',  'email',  true,  true,  '[]', 4),
    ('workEmail',      'Work email',      'email',  false, false, '[]', 5),
    ('phone',          'Phone',           'phone',  false, true,  '[]', 6),
    ('startDate',      'Start date',      'date',   false, false, '[]', 7),
    ('jobTitle',       'Job title',       'text',   false, false, '[]', 8),
    ('department',     'Department',      'text',   false, false, '[]', 9),
    ('location',       'Location',        'text',   false, false, '[]', 10),
    ('managerEmail',   'Manager email',   'email',  false, false, '[]', 11),
    ('employmentType', 'Employment type', 'choice', false, false,
        '["Full-time", "Part-time", "Intern", "Contract", "Temporary"]', 12),
    ('salary',         'Salary',          'money',  false, true,  '[]', 13),
    ('city',           'City',            'text',   false, true,  '[]', 14),
    ('state',          'State',           'text',   false, true,  '[]', 15),
    ('country',        'Country',         'text',   false, false, '[]', 16),
    ('timeZone',       'Time zone',       'text',   false, false, '[]', 17);

create table employee (
    id                     uuid primary key,
    version                bigint not null default 1,
    display_name           text not null,
    field_values           jsonb not null default '{}',   -- employee field key -> value
    provenance             jsonb not null default '{}',   -- employee field key -> where the value came from
    ashby_values           jsonb not null default '{}',   -- what Ashby says where a person typed something else
    governing_application  text,                          -- the newest application that enrolled this person
    created_at             timestamptz not null,
    updated_at             timestamptz not null
);
create index employee_name on employee (lower(display_name), id);

create table employee_email (                             -- evidence for a match, not a key: couples share one
    employee_id  uuid not null references employee,
    email        text not null check (email = lower(email)),
    primary key (email, employee_id)
);
create index employee_email_owner on employee_email (employee_id);

create table employee_identity (
    kind         text not null,                           -- ashbyApplication, ashbyCandidate
    external_id  text not null,
    employee_id  uuid not null references employee,
    created_at   timestamptz not null,
    primary key (kind, external_id)
);
create index employee_identity_owner on employee_identity (employee_id);

-- mapping ----------------------------------------------------------------------------------------------------------
create table field_mapping (
    version      bigint primary key check (version > 0),
    rules        jsonb not null,
    author_id    text not null,
    author_name  text not null,
    created_at   timestamptz not null,
    note         text
);

-- workflows and listeners ------------------------------------------------------------------------------------------
create table workflow (
    id           uuid primary key,
    name         text not null check (length(btrim(name)) between 1 and 120),
    archived_at  timestamptz,
    created_at   timestamptz not null,
    version      bigint not null default 1
);
create unique index workflow_name on workflow (lower(name)) where archived_at is null;
insert into workflow (id, name, created_at) values ('00000000-0000-7000-8000-000000000001', 'Onboarding', now());

create table listener (
    id                uuid primary key,
    workflow_id       uuid not null references workflow,
    state             text not null check (state in ('draft', 'active', 'paused', 'removed')),
    endpoint_key      text not null unique,
    event             text check (event in ('candidateStageChange', 'candidateHire', 'pushToHRIS')),
    condition         jsonb,                              -- which stage; null for events that need none
    version           bigint not null default 1,
    effective_from    timestamptz,
    paused_at         timestamptz,                        -- what arrived since then can be taken in on resuming
    draft_expires_at  timestamptz,
    created_at        timestamptz not null,
    created_by        text not null,
    removed_at        timestamptz,
    check ((state = 'draft') = (draft_expires_at is not null)),
    check ((state = 'removed') = (removed_at is not null)),
    check (state in ('draft', 'removed') or event is not null)
);
create index listener_workflow on listener (workflow_id) where state <> 'removed';

create table listener_secret (
    id           uuid primary key,
    listener_id  uuid not null references listener,
    secret       bytea not null,
    last_four    text not null,
    valid_from   timestamptz not null,
    valid_until  timestamptz,                             -- set when a newer one was made
    used_at      timestamptz
);
create index listener_secret_owner on listener_secret (listener_id);

create table listener_signal (                            -- what was noticed at an endpoint, counted and not kept
    listener_id  uuid not null references listener,
    kind         text not null,                           -- ping, signedPing, wrongSignature, oversized, endedDraft
    count        bigint not null,
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    detail       text,
    primary key (listener_id, kind)
);

create table enrollment (
    id              uuid primary key,
    workflow_id     uuid not null references workflow,
    employee_id     uuid not null references employee,
    application_id  text not null,
    occurrence      integer not null default 1 check (occurrence > 0),
    entered_at      timestamptz not null,
    unique (workflow_id, application_id, occurrence)
);
create index enrollment_newest on enrollment (workflow_id, id desc);
create index enrollment_employee on enrollment (employee_id, workflow_id);

-- inbox ------------------------------------------------------------------------------------------------------------
create table delivery (
    id            uuid primary key,                       -- time-ordered
    received_at   timestamptz not null,
    listener_id   uuid not null references listener,
    origin        text not null check (origin in ('webhook', 'sweep', 'backfill', 'person')),
    action        text not null,
    subject       text not null,                          -- 'application:<id>', 'candidate:<id>', ...
    person_label  text not null default '',
    work_key      text not null,                          -- the work that will look at it
    repetitions   integer not null default 0,
    waiting       text,                                   -- while open: why it is held or when it is tried again
    outcome       text check (outcome in ('imported', 'ignored', 'needsAttention')),
    reason_code   text,
    reason        text,
    problems      jsonb not null default '[]',
    employee_id   uuid,
    settled_at    timestamptz,
    check ((outcome is null) = (settled_at is null))
);
create index delivery_outcome on delivery (outcome, id desc);
create index delivery_open on delivery (work_key, id) where settled_at is null;
create index delivery_listener on delivery (listener_id, id desc);
create index delivery_person on delivery (lower(person_label) text_pattern_ops, id desc);

create table delivery_body (
    delivery_id  uuid primary key references delivery,
    content      bytea,                                   -- compressed, then encrypted; null once expired
    expires_at   timestamptz                              -- null while the delivery is open: it is needed then
);
create index delivery_body_expiry on delivery_body (expires_at) where content is not null;

create table delivery_key (                               -- what was seen, kept longer than any body
    hash         bytea primary key,
    delivery_id  uuid not null,
    received_at  timestamptz not null
);

create table enrollment_cause (
    enrollment_id  uuid not null references enrollment,
    delivery_id    uuid not null references delivery,
    listener_id    uuid not null references listener,
    stage_id       text,
    at             timestamptz not null,
    primary key (enrollment_id, delivery_id)
);

create sequence work_fence;
create table work (
    kind         text not null,
    key          text not null,
    due_at       timestamptz not null,
    claimed_at   timestamptz,
    lease_until  timestamptz,                             -- renewed while its node works on it
    fence        bigint,                                  -- proves that a claim is still ours
    failures     integer not null default 0,
    problem      text,
    cursor       jsonb,
    primary key (kind, key),
    check ((lease_until is null) = (fence is null))
);
create index work_due on work (due_at) where lease_until is null;
create index work_leased on work (lease_until) where lease_until is not null;

create table attempt (
    id           uuid primary key,
    delivery_id  uuid not null references delivery,
    began_at     timestamptz not null,
    ended_at     timestamptz not null,
    outcome      text not null,                           -- a final one, retrying or held
    reason_code  text,
    reason       text,
    trace        jsonb not null,                          -- each step with what it decided and why
    versions     jsonb not null                           -- mapping, listener and employee versions it assumed
);
create index attempt_delivery on attempt (delivery_id, id);

create table match_decision (                            -- who a person said it is; the next attempt goes by it
    delivery_id  uuid primary key references delivery,
    employee_id  uuid references employee,               -- null: a new person
    decided_by   text not null,
    decided_at   timestamptz not null
);

create table import_anyway (                             -- what of Ashby's present a person said not to mind, and no more
    delivery_id  uuid not null references delivery,
    code         text not null,                           -- of the contradiction that was shown
    decided_by   text not null,
    decided_at   timestamptz not null,
    primary key (delivery_id, code)
);
