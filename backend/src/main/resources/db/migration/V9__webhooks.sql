-- The webhooks that Stagedoor makes in Ashby, one for a listener at most.
create table webhook (
    listener_id    uuid primary key references listener,
    type           text not null check (type in ('candidateStageChange', 'candidateHire', 'pushToHRIS')), -- that is wanted
    wish           text check (wish in ('make', 'remove', 'look')), -- what a person asked for and is not done yet
    asked_by       text not null,
    asked_at       timestamptz not null,
    attempt        bigint,                                -- fence of the claim that asks Ashby to create it; written before it does
    webhook_id     text,                                  -- Ashby's; there is no list, so what is not kept here is not found again
    made_type      text,                                  -- of the webhook that is there
    secret_id      uuid references listener_secret,       -- the secret key that Ashby was given last
    state          text not null
                   check (state in ('none', 'enabled', 'disabled', 'elsewhere', 'gone', 'unsure', 'duplicate')),
    problem        text,                                  -- why the last try did not do what was asked, in words
    perhaps_twice  boolean not null default false,        -- created again while it was not known whether it was there
    looked_at      timestamptz,                           -- when Ashby last told of it
    tried_at       timestamptz,                           -- when Ashby was last asked, with or without success
    check (webhook_id is null or attempt is null),
    check ((webhook_id is null) = (made_type is null)),
    check (state not in ('enabled', 'disabled', 'elsewhere') or webhook_id is not null)
);
