-- Deliveries imported once more: first looked at, then applied.

create table replay (
    id             uuid primary key,                      -- time-ordered
    delivery_id    uuid references delivery,              -- the only one; null for many: those that the filter below found
    outcome        text not null,
    search         text not null,
    since          timestamptz,
    listener_id    uuid references listener,
    listener       text,                                  -- in words
    under          text not null check (under in ('then', 'now')),   -- which version of the field mapping
    state          text not null check (state in ('looking', 'ready', 'applying', 'done', 'stopped')),
    problem        text,                                  -- why it waits or stopped, in words
    started_by_id  text not null,
    started_by     text not null,
    started_at     timestamptz not null,
    applied_by_id  text,                                  -- who wanted it applied last
    applied_by     text,
    rests_since    timestamptz,                           -- when the last work on it ended
    check ((rests_since is null) = (state in ('looking', 'applying')))
);
-- Ashby is asked for many people by one replay at a time
create unique index replay_under_way on replay ((true)) where rests_since is null and delivery_id is null;
create unique index replay_of_one_under_way on replay (delivery_id, under) where rests_since is null;

create table replay_row (
    replay_id    uuid not null references replay on delete cascade,
    delivery_id  uuid not null references delivery,
    state        text not null default 'toLook' check (state in ('toLook', 'looked', 'chosen', 'applied', 'notApplied')),
    result       text,                                    -- what would become of it; null until it was looked at
    content      bytea,                                   -- the values before and after: personal, so encrypted
    note         text,                                    -- why it was not applied
    primary key (replay_id, delivery_id),
    check ((result is null) = (content is null)),
    check ((result is null) = (state = 'toLook'))
);
create index replay_row_next on replay_row (replay_id, state, delivery_id) where state in ('toLook', 'chosen');

-- With another key Ashby may say something else, or be another organization's: whoever wants it looks anew.
create function forget_replays() returns trigger language plpgsql as $$
begin
    perform from work where kind = 'replay' order by key for update; -- before the rows, as everywhere
    delete from replay_row where state <> 'applied';
    update replay set state = 'stopped', rests_since = now(),
        problem = 'The API key was replaced since. Replay these deliveries anew.'
    where state <> 'done';
    return null;
end $$;
create trigger connection_key_changed_for_replays after update of api_key on connection
    for each row when (old.api_key is distinct from new.api_key)
    execute function forget_replays();
