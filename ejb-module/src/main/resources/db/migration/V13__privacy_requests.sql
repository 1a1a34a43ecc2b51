-- Restriction is a state (GDPR article 18): everything stays, nothing is used.
alter table consent_subject add column restricted boolean default false not null;

-- Direct marketing, or one purpose, that a person does not want and is not asked for again (article 21(2)).
create table objection (
    customer_id uuid not null,
    purpose varchar(60) not null,
    objected_at timestamp(6) with time zone not null,
    primary key (customer_id, purpose)
);

-- An erased customer leaves a row that names nobody, because purchases hang on it.
alter table customer add column erased_at timestamp(6) with time zone;

-- Events outlive the consent they are about: the reference is no foreign key any more. (No constraint here has a name
-- that is the same on every database, so the column is made anew.)
alter table consent_event add column of_consent uuid;
update consent_event set of_consent = consent_id;
drop index consent_event_consent;
alter table consent_event drop column consent_id;
alter table consent_event rename column of_consent to consent_id;
alter table consent_event alter column consent_id set not null;
create index consent_event_of on consent_event (consent_id, epoch);

-- So do redemptions outlive the decision that offered them: they are accounting records, the decision is not.
create table redemption_kept (
    id uuid primary key,
    decision_id uuid not null,
    offer_id uuid not null,
    customer_id uuid not null,
    order_id varchar(100) not null,
    amount_minor bigint not null,
    currency varchar(3) not null,
    points integer not null,
    redeemed_at timestamp(6) with time zone not null,
    leaf_hash varchar(44) not null,
    unique (decision_id, offer_id)
);
insert into redemption_kept (id, decision_id, offer_id, customer_id, order_id, amount_minor, currency, points,
    redeemed_at, leaf_hash)
select id, decision_id, offer_id, customer_id, order_id, amount_minor, currency, points, redeemed_at, leaf_hash
from redemption;
create table redemption_line_kept (
    redemption_id uuid not null references redemption_kept (id),
    line_no integer not null,
    sku varchar(100) not null,
    category varchar(100),
    quantity integer not null,
    unit_minor bigint not null,
    amount_minor bigint not null,
    primary key (redemption_id, line_no)
);
insert into redemption_line_kept (redemption_id, line_no, sku, category, quantity, unit_minor, amount_minor)
select redemption_id, line_no, sku, category, quantity, unit_minor, amount_minor from redemption_line;
drop table redemption_line;
drop table redemption;
alter table redemption_kept rename to redemption;
alter table redemption_line_kept rename to redemption_line;
create index redemption_of_customer on redemption (customer_id, redeemed_at);

-- That a person was erased, when and why. Append-only.
create table erasure (
    customer_id uuid primary key,
    erased_at timestamp(6) with time zone not null,
    why varchar(200) not null,
    leaf_hash varchar(44) not null
);

-- What a person asks for (GDPR articles 15 to 21). What the person wrote is sealed under the person's key.
create table privacy_request (
    id uuid primary key,
    version bigint not null,
    customer_id uuid not null,
    kind varchar(20) not null,
    state varchar(30) not null,
    channel varchar(40) not null,
    language varchar(2) not null,
    requested_by varchar(200) not null,
    received_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone not null,
    extended boolean not null,
    verified_at timestamp(6) with time zone,
    verified_by varchar(30),
    duplicate_of uuid,
    details varchar(20000),
    changes varchar(20000),
    purpose varchar(60),
    lifts boolean not null,
    not_before timestamp(6) with time zone,
    attempts integer not null,
    closed_at timestamp(6) with time zone
);
create index privacy_request_customer on privacy_request (customer_id, received_at, id);
create index privacy_request_work on privacy_request (state, not_before);
create index privacy_request_open on privacy_request (closed_at, due_at, id);

-- Every change of a request. Append-only; the reason is sealed under the person's key.
create table privacy_request_event (
    id uuid primary key,
    request_id uuid not null,
    seq integer not null,
    customer_id uuid not null,
    state varchar(30) not null,
    happened_at timestamp(6) with time zone not null,
    party varchar(200) not null,
    reason varchar(20000),
    leaf_hash varchar(44) not null,
    unique (request_id, seq)
);
create index privacy_request_event_customer on privacy_request_event (customer_id, happened_at);

-- What was put together for a person to take away: a ZIP in sealed pieces.
create table privacy_package (
    request_id uuid primary key,
    customer_id uuid not null,
    made_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    bytes bigint not null,
    pieces integer not null
);
create index privacy_package_customer on privacy_package (customer_id);
create index privacy_package_expiry on privacy_package (expires_at);

create table privacy_package_piece (
    request_id uuid not null references privacy_package (request_id) on delete cascade,
    seq integer not null,
    content varchar(1000000) not null,
    primary key (request_id, seq)
);
