-- Programs: several keys each, so that they can be changed without a pause; tokens that end before their time.
alter table client add column version bigint default 0 not null;
alter table client add column not_before timestamp(6) with time zone;
alter table client add column bound_tokens_only boolean default false not null;
alter table client add column old_secret_hash varchar(64);
alter table client add column old_secret_until timestamp(6) with time zone;

create table client_key (
    client_id varchar(100) not null references client (client_id),
    kid varchar(100) not null,
    jwk varchar(2000) not null,
    added_at timestamp(6) with time zone not null,
    primary key (client_id, kid)
);
insert into client_key (client_id, kid, jwk, added_at)
    select client_id, 'first', public_jwk, created_at from client where public_jwk is not null;
alter table client drop column public_jwk;

-- Proofs of possession are used once (RFC 9449 section 11.1).
create table used_proof (
    proof_hash varchar(64) primary key,
    expires_at timestamp(6) with time zone not null
);
create index used_proof_expiry on used_proof (expires_at);

-- Access tokens that were revoked (RFC 7009), until they would have ended by themselves.
create table revoked_token (
    jti_hash varchar(64) primary key,
    client_id varchar(100) not null,
    expires_at timestamp(6) with time zone not null
);
create index revoked_token_expiry on revoked_token (expires_at);
