-- What the version after this one might bring: nothing that the version before it would trip over.
set local lock_timeout = '5s'; -- rather started once more than everybody kept waiting

-- In the order in which an import takes them: the other way round the two would wait for each other.
alter table work add column urgency integer not null default 0;
alter table employee add column nickname text;
alter table enrollment drop constraint if exists enrollment_occurrence_check;
alter table enrollment add constraint enrollment_occurrence_check check (occurrence >= 0) not valid;
alter table delivery add column noted_by text;

create table delivery_note (
    delivery_id  uuid primary key references delivery,
    note         text not null,
    at           timestamptz not null
);
create index delivery_note_newest on delivery_note (at desc);
