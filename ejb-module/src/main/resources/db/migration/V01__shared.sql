-- Answers kept for a day, so that a retried request is done once (draft-ietf-httpapi-idempotency-key-header).
create table idempotency_key (
    client varchar(100) not null,
    idem_key varchar(200) not null,
    fingerprint varchar(64) not null,
    claimed_at timestamp(6) with time zone not null,
    status integer,
    location varchar(500),
    etag varchar(100),
    body varchar(100000),
    primary key (client, idem_key)
);
create index idempotency_key_age on idempotency_key (claimed_at);

-- Keys that sign tokens and checkpoints; the private half is wrapped by the key-encryption key.
create table signing_key (
    kid varchar(64) primary key,
    slot varchar(20) unique,
    public_jwk varchar(2000) not null,
    wrapped_jwk varchar(4000) not null,
    created_at timestamp(6) with time zone not null
);
