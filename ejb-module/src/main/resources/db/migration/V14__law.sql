-- The account behind a look: login of staff, client id of a program, id of another customer. Not shown to the person, who
-- sees the role; a stolen account is followed by it.
alter table access_entry add column account varchar(100);
-- Consents that the look rested on, as purpose=id, by commas; null when it rested on something else.
alter table access_entry add column consents varchar(20000);
-- Whom an account looked at, person by person: a page of them is a range, however many looks there were.
create index access_entry_account on access_entry (account, customer_id, looked_at);

-- A check is not a look: told to the person as counts.
create table consent_check_count (
    customer_id uuid not null,
    checked_on date not null,
    client varchar(100) not null,
    purpose varchar(60) not null,
    permitted bigint not null,
    refused bigint not null,
    primary key (customer_id, checked_on, client, purpose)
);
create index consent_check_count_age on consent_check_count (checked_on);

-- The day a person last bought, signed in or decided, so that whoever is due for erasure is a range of an index.
create table person_activity (
    customer_id uuid primary key,
    last_active_on date not null,
    announced_at timestamp(6) with time zone,
    due_on date
);
create index person_activity_idle on person_activity (announced_at, last_active_on);
create index person_activity_due on person_activity (due_on, customer_id);

-- Browsers that said Global Privacy Control for a signed-in person.
create table gpc_signal (
    customer_id uuid primary key,
    first_seen_at timestamp(6) with time zone not null,
    last_seen_on date not null
);

-- Personal data breaches (GDPR articles 33 and 34).
create table breach (
    id uuid primary key,
    version bigint not null,
    aware_at timestamp(6) with time zone not null,
    from_at timestamp(6) with time zone not null,
    until_at timestamp(6) with time zone not null,
    what varchar(4000) not null,
    consequences varchar(4000) not null,
    measures varchar(4000) not null,
    categories varchar(2000) not null,
    state varchar(30) not null,
    notified_at timestamp(6) with time zone,
    reasons varchar(4000),
    recorded_at timestamp(6) with time zone not null
);
create index breach_newest on breach (recorded_at, id);

create table breach_party (
    breach_id uuid not null references breach (id),
    kind varchar(10) not null,
    name varchar(100) not null,
    primary key (breach_id, kind, name)
);

-- Append-only: who changed what in the register, and when.
create table breach_change (
    breach_id uuid not null references breach (id),
    seq integer not null,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(100) not null,
    what varchar(30) not null,
    content varchar(20000) not null,
    primary key (breach_id, seq)
);

-- How far the walk through the access log has come that counts whom a breach concerns, checked with the ledger.
create table breach_finding (
    breach_id uuid primary key references breach (id),
    last_customer uuid,
    persons bigint not null,
    looks bigint not null,
    without_leaf bigint not null,
    unreadable bigint not null,
    erased bigint not null,
    categories varchar(4000) not null,
    finished_at timestamp(6) with time zone
);
create index breach_finding_open on breach_finding (finished_at);
