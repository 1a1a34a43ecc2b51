create table account (
    id uuid primary key,
    login varchar(100) not null unique,
    kind varchar(10) not null,
    role varchar(30) not null,
    customer_id uuid unique,
    passphrase_hash varchar(300) not null,
    wrapped_totp varchar(300),
    last_totp_step bigint not null,
    locale varchar(2) not null,
    enabled boolean not null,
    created_at timestamp(6) with time zone not null
);

create table client (
    client_id varchar(100) primary key,
    kind varchar(10) not null,
    secret_hash varchar(64),
    public_jwk varchar(2000),
    scope varchar(1000) not null,
    enabled boolean not null,
    created_at timestamp(6) with time zone not null
);

-- Our own session rows, read again on every request; only the hash of the token is kept.
create table login_session (
    token_hash varchar(64) primary key,
    account_id uuid not null references account (id),
    created_at timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null
);
create index login_session_account on login_session (account_id);
create index login_session_expiry on login_session (expires_at);

create table invitation (
    code_hash varchar(64) primary key,
    customer_id uuid not null,
    expires_at timestamp(6) with time zone not null
);
create index invitation_customer on invitation (customer_id);

-- Client assertions are used once (RFC 7523 section 3, jti).
create table used_assertion (
    client_id varchar(100) not null,
    jti varchar(200) not null,
    expires_at timestamp(6) with time zone not null,
    primary key (client_id, jti)
);
create index used_assertion_expiry on used_assertion (expires_at);
