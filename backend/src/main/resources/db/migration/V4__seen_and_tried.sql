-- What Ashby was last seen to say, and mappings tried on it.

-- catching up ------------------------------------------------------------------------------------------------------
alter table seen_application
    add column job_title   text,
    add column stage_title text,
    add column stage_type  text;
create index seen_application_stage on seen_application (stage_id, updated_at desc);
create index seen_application_status on seen_application (status, updated_at desc);

alter table sweep
    add column whole    boolean not null default true,    -- the pass under way, or the last one, asks for everything
    add column problem  text,                             -- why it does not get on, in words
    add column version  bigint not null default 1;
insert into sweep (name) values ('applications');

-- Another key may see less, or another organization: what was read with the old one is forgotten.
create function forget_what_ashby_said() returns trigger language plpgsql as $$
begin
    update sweep set sync_token = null, cursor = null, whole = true, finished_at = null, version = version + 1;
    return null;
end $$;
create trigger connection_key_changed after update of api_key on connection
    for each row when (old.api_key is distinct from new.api_key)
    execute function forget_what_ashby_said();
