-- Sessions say what was proved and when; nobody stays signed in across this change.
drop table login_session;
create table login_session (
    id uuid primary key,
    token_hash varchar(64) not null unique,
    account_id uuid not null references account (id),
    realm varchar(10) not null,
    -- Each proof, its moment and where it came from, as "PWD 2026-11-24T12:00:00Z -;OTP ...".
    proofs varchar(2000) not null,
    browser varchar(100) not null,
    created_at timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null
);
create index login_session_account on login_session (account_id);
create index login_session_expiry on login_session (expires_at);

-- A sign-in under way: one browser, five minutes, each step once.
create table login_transaction (
    token_hash varchar(64) primary key,
    realm varchar(10) not null,
    purpose varchar(20) not null,
    account_id uuid references account (id),
    challenge varchar(43) not null,
    proofs varchar(2000) not null,
    misses int not null,
    expires_at timestamp(6) with time zone not null
);
create index login_transaction_account on login_transaction (account_id);
create index login_transaction_expiry on login_transaction (expires_at);

-- Who has a passkey needs no passphrase. The strongest level that what is bound could reach together.
alter table account alter column passphrase_hash drop not null;
alter table account add column has_passkey boolean default false not null;
alter table account add column has_hardware_key boolean default false not null;
