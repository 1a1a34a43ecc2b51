-- Programs that recognise people, and what is agreed with each. Public keys only.
create table verifier (
    id uuid primary key,
    issuer varchar(200) not null unique,
    name varchar(100) not null,
    client_id varchar(100),
    algorithm varchar(10) not null,
    modalities varchar(40) not null,
    places varchar(1000) not null,
    least_score numeric(5, 4) not null,
    max_acr varchar(10) not null,
    pinned_jwks varchar(8000),
    jwks_url varchar(500),
    cached_jwks varchar(8000),
    cached_at timestamp(6) with time zone,
    tried_at timestamp(6) with time zone,
    active boolean not null,
    created_at timestamp(6) with time zone not null,
    version bigint not null
);

create table revoked_verifier_key (
    verifier_id uuid not null references verifier (id),
    kid varchar(200) not null,
    revoked_at timestamp(6) with time zone not null,
    revoked_by varchar(100) not null,
    reason varchar(200) not null,
    primary key (verifier_id, kid)
);

-- Who is meant by a pairwise id: a verifier knows nobody by the number that we or others use.
create table pairwise_subject (
    verifier_id uuid not null references verifier (id),
    subject_hash varchar(64) not null,
    customer_id uuid not null,
    primary key (verifier_id, subject_hash)
);
create index pairwise_subject_customer on pairwise_subject (customer_id);

-- Questions to a verifier, each answered once within two minutes; only the hash of the nonce is kept.
create table assertion_challenge (
    nonce_hash varchar(64) primary key,
    txn varchar(64) not null,
    verifier_id uuid not null,
    customer_id uuid,
    modality varchar(4) not null,
    purpose varchar(60) not null,
    interaction varchar(100),
    opened_by varchar(100) not null,
    issued_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone
);
create index assertion_challenge_customer on assertion_challenge (customer_id);
create index assertion_challenge_expiry on assertion_challenge (expires_at);

create table used_verifier_assertion (
    verifier_id uuid not null references verifier (id),
    jti_hash varchar(64) not null,
    expires_at timestamp(6) with time zone not null,
    primary key (verifier_id, jti_hash)
);
create index used_verifier_assertion_expiry on used_verifier_assertion (expires_at);

-- What became of each assertion, with the precise reason: the audit. No score, no sensor, nothing of the body.
create table judged_assertion (
    id uuid primary key,
    judged_at timestamp(6) with time zone not null,
    customer_id uuid,
    verifier_id uuid,
    kid varchar(200),
    modality varchar(4),
    purpose varchar(60),
    interaction varchar(100),
    presenter varchar(100) not null,
    reason varchar(40) not null
);
create index judged_assertion_customer on judged_assertion (customer_id);
create index judged_assertion_time on judged_assertion (judged_at, id);

-- Evidence while it counts: deleted when its time is over, when the consent ends, or when the key is revoked.
create table biometric_evidence (
    id uuid primary key,
    customer_id uuid not null,
    verifier_id uuid not null references verifier (id),
    kid varchar(200) not null,
    modality varchar(4) not null,
    interaction varchar(100),
    proved_at timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone not null
);
create index biometric_evidence_customer on biometric_evidence (customer_id);
create index biometric_evidence_interaction on biometric_evidence (interaction);
create index biometric_evidence_key on biometric_evidence (verifier_id, kid);
create index biometric_evidence_end on biometric_evidence (valid_until);

-- Failed comparisons in a row.
create table biometric_attempts (
    customer_id uuid not null,
    modality varchar(4) not null,
    failures int not null,
    without_liveness int not null,
    failed_at timestamp(6) with time zone not null,
    primary key (customer_id, modality)
);

-- To see whether recognition works equally well over time: tenths of the scale, of nobody, for 30 days.
create table score_bucket (
    id uuid primary key,
    verifier_id uuid not null,
    modality varchar(4) not null,
    bucket int not null,
    accepted boolean not null,
    counted_on date not null
);
create index score_bucket_day on score_bucket (counted_on);

-- Sensors that belong to one person, by the thumbprint of their key (RFC 7638): possession of one is a second factor.
create table registered_sensor (
    verifier_id uuid not null references verifier (id),
    jkt varchar(43) not null,
    customer_id uuid not null,
    registered_at timestamp(6) with time zone not null,
    primary key (verifier_id, jkt)
);
create index registered_sensor_customer on registered_sensor (customer_id);
