-- The mapping lab: lookup tables, what a version of the field mapping was made with, and everybody's own draft.

create table lookup_table (
    id          uuid primary key,
    name        text not null check (length(btrim(name)) between 1 and 120),
    version     bigint not null default 1 check (version > 0),
    removed_at  timestamptz                              -- older versions of the mapping still use it
);
create unique index lookup_table_name on lookup_table (lower(name)) where removed_at is null;

create table lookup_table_version (                      -- never changed: what a mapping of then is run with
    table_id     uuid not null references lookup_table,
    version      bigint not null check (version > 0),
    name         text not null,
    entries      jsonb not null,
    author_id    text not null,
    author_name  text not null,
    created_at   timestamptz not null,
    primary key (table_id, version)
);

alter table field_mapping
    add column fields jsonb not null default '[]';       -- the definitions of the employee fields at that time

create table field_mapping_table (                       -- the versions of the lookup tables that the rules use
    mapping_version  bigint not null references field_mapping,
    table_id         uuid not null,
    table_version    bigint not null,
    primary key (mapping_version, table_id),
    foreign key (table_id, table_version) references lookup_table_version (table_id, version)
);

create sequence field_mapping_draft_version;             -- never twice, also when a draft is given up and begun anew

create table field_mapping_draft (
    person_id     text primary key,
    base_version  bigint not null,                       -- of the mapping that it was begun from
    rules         jsonb not null,
    version       bigint not null default nextval('field_mapping_draft_version'),
    updated_at    timestamptz not null
);
