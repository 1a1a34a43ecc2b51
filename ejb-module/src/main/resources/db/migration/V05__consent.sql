-- What the company may ask for, and the words it asks with.
create table purpose (
    code varchar(60) primary key,
    name_fr varchar(200) not null,
    name_en varchar(200) not null,
    benefit_fr varchar(1000) not null,
    benefit_en varchar(1000) not null,
    dpv_iri varchar(200) not null,
    legal_basis varchar(200) not null,
    special_category boolean not null,
    categories varchar(2000) not null,
    recipients varchar(4000) not null,
    validity_months integer not null,
    sort_order integer not null,
    notice_version integer not null,
    min_version integer not null,
    version bigint not null
);

-- A published notice never changes: a new text is a new version.
create table notice (
    id uuid primary key,
    purpose varchar(60) not null references purpose (code),
    notice_version integer not null,
    compatible boolean not null,
    published_at timestamp(6) with time zone not null,
    published_by varchar(100) not null,
    unique (purpose, notice_version)
);

create table notice_text (
    notice_id uuid not null references notice (id),
    language varchar(2) not null,
    title varchar(500) not null,
    what varchar(4000) not null,
    benefit varchar(4000) not null,
    without_it varchar(4000) not null,
    recipients varchar(4000) not null,
    retention varchar(4000) not null,
    how_to_stop varchar(4000) not null,
    primary key (notice_id, language)
);

-- One row a person: its lock orders everything that changes or relies on that person's consents.
create table consent_subject (
    customer_id uuid primary key,
    epoch bigint not null
);

-- The state now; consent_event is the proof.
create table consent (
    id uuid primary key,
    customer_id uuid not null references consent_subject (customer_id),
    purpose varchar(60) not null references purpose (code),
    status varchar(20) not null,
    happened_at timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone,
    epoch bigint not null,
    -- When the present yes began: a renewal goes on, a yes after a no begins anew.
    since_epoch bigint not null,
    recorded_by varchar(100) not null,
    notice_version integer not null,
    language varchar(2) not null,
    method varchar(60) not null,
    channel varchar(60) not null,
    evidence varchar(2000),
    leaf_hash varchar(44) not null,
    version bigint not null,
    unique (customer_id, purpose)
);
create index consent_purpose on consent (purpose);

-- Append-only.
create table consent_event (
    id uuid primary key,
    consent_id uuid not null references consent (id),
    customer_id uuid not null,
    purpose varchar(60) not null,
    status varchar(20) not null,
    happened_at timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone,
    epoch bigint not null,
    recorded_by varchar(100) not null,
    notice_version integer not null,
    language varchar(2) not null,
    method varchar(60) not null,
    channel varchar(60) not null,
    evidence varchar(2000),
    leaf_hash varchar(44) not null
);
create index consent_event_time on consent_event (customer_id, purpose, happened_at, epoch);
create index consent_event_consent on consent_event (consent_id, epoch);
