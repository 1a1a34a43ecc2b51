-- Wrong guesses from browsers that are not known, one row a name, whether or not anybody has it: the key is an HMAC of what
-- was typed. At a hundred the passphrase works on known devices only.
create table guess_counter (
    name_hash varchar(64) primary key,
    account_id uuid,
    failures int not null,
    free_at timestamp(6) with time zone not null,
    last_at timestamp(6) with time zone not null
);
create index guess_counter_account on guess_counter (account_id);
create index guess_counter_age on guess_counter (last_at);

-- Browsers in which an account has signed in before; wrong guesses there count here and nowhere else.
create table trusted_device (
    id uuid primary key,
    account_id uuid not null references account (id),
    browser varchar(100) not null,
    created_at timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    failures int not null,
    failing_since timestamp(6) with time zone not null
);
create index trusted_device_account on trusted_device (account_id, created_at);
create index trusted_device_expiry on trusted_device (expires_at);

-- How far an address, or the network it is in, has used its wrong guesses up: full again at that moment. The key is an HMAC.
create table guess_bucket (
    prefix_hash varchar(64) primary key,
    full_at timestamp(6) with time zone not null
);
create index guess_bucket_age on guess_bucket (full_at);

-- Guesses of everybody, by minute and node, so that all nodes see the same flood.
create table guess_tide (
    minute_at timestamp(6) with time zone not null,
    node varchar(36) not null,
    tried bigint not null,
    wrong bigint not null,
    primary key (minute_at, node)
);

-- What came of each sign-in and step-up, with the precise reason. Refusals before anything was checked are one row an hour.
create table sign_in (
    id uuid primary key,
    happened_at timestamp(6) with time zone not null,
    last_at timestamp(6) with time zone not null,
    times bigint not null,
    realm varchar(10) not null,
    operation varchar(40) not null,
    account_id uuid,
    name_hash varchar(64),
    outcome varchar(30) not null,
    evidence varchar(200) not null,
    strongest varchar(20) not null,
    known_device boolean not null,
    network varchar(50),
    browser varchar(100)
);
create index sign_in_account on sign_in (account_id, happened_at, id);
create index sign_in_age on sign_in (happened_at, id);
