-- Where messages about an account go: its own address, apart from what the company knows of the person. One that was
-- replaced is told about recoveries for thirty days more.
create table account_address (
    id uuid primary key,
    account_id uuid not null references account (id),
    address varchar(254) not null,
    code_hash varchar(64),
    code_until timestamp(6) with time zone,
    misses int not null,
    created_at timestamp(6) with time zone not null,
    confirmed_at timestamp(6) with time zone,
    replaced_at timestamp(6) with time zone
);
create index account_address_account on account_address (account_id);

-- The saved code, of which only a hash is here: 130 random bits need no slow one.
create table recovery_code (
    account_id uuid primary key references account (id),
    code_hash varchar(64) not null unique,
    created_at timestamp(6) with time zone not null
);

-- An account being recovered, from one browser.
create table recovery (
    id uuid primary key,
    account_id uuid not null references account (id),
    realm varchar(10) not null,
    browser_hash varchar(64) unique,
    staff_code_hash varchar(64) unique,
    mailed_hash varchar(64),
    misses int not null,
    started_at timestamp(6) with time zone not null,
    proved_at timestamp(6) with time zone,
    opens_at timestamp(6) with time zone,
    expires_at timestamp(6) with time zone not null
);
create index recovery_account on recovery (account_id);
create index recovery_expiry on recovery (expires_at);

-- An authenticator app that is about to be bound, until its first code is right; for a quarter of an hour.
create table offered_authenticator (
    account_id uuid primary key references account (id),
    wrapped varchar(300) not null,
    expires_at timestamp(6) with time zone not null
);
create index offered_authenticator_expiry on offered_authenticator (expires_at);

-- Whether the passphrase is long enough to stand without a second factor.
alter table account add column passphrase_alone boolean default true not null;

-- How staff get an account: by a code that is mailed, or, for the first administrator, printed at start.
create table staff_invitation (
    code_hash varchar(64) primary key,
    login varchar(100),
    role varchar(30) not null,
    invited_by varchar(100) not null,
    expires_at timestamp(6) with time zone not null
);
create index staff_invitation_expiry on staff_invitation (expires_at);
