-- A published offer never changes: publishing its code again is a new revision, and the old one is no longer live.
create table offer (
    id uuid primary key,
    code varchar(40) not null,
    revision integer not null,
    title_fr varchar(200) not null,
    title_en varchar(200) not null,
    description_fr varchar(1000) not null,
    description_en varchar(1000) not null,
    rule_source varchar(2000),
    effect_kind varchar(20) not null,
    basis_points integer,
    cap_minor bigint,
    amount_minor bigint,
    points integer,
    currency varchar(3) not null,
    priority integer not null,
    placements varchar(1000) not null,
    valid_from timestamp(6) with time zone,
    valid_to timestamp(6) with time zone,
    published_at timestamp(6) with time zone not null,
    published_by varchar(100) not null,
    live boolean not null,
    unique (code, revision)
);
create index offer_live on offer (live, code);

create table offer_budget (
    offer_id uuid primary key references offer (id),
    limit_minor bigint not null,
    spent_minor bigint not null,
    check (spent_minor >= 0 and spent_minor <= limit_minor)
);

-- One row. Its counter moves with every publication, in the same transaction: nodes compare it with what they hold.
create table ruleset_version (
    id integer primary key,
    counter bigint not null
);
insert into ruleset_version (id, counter) values (1, 0);

create table offer_decision (
    id uuid primary key,
    customer_id uuid not null,
    decided_at timestamp(6) with time zone not null,
    placement varchar(40) not null,
    epoch bigint not null,
    ruleset bigint not null,
    personalised boolean not null,
    content varchar(100000) not null,
    leaf_hash varchar(44) not null
);
create index offer_decision_latest on offer_decision (customer_id, placement, decided_at);

create table redemption (
    id uuid primary key,
    decision_id uuid not null references offer_decision (id),
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
create index redemption_customer on redemption (customer_id);

create table redemption_line (
    redemption_id uuid not null references redemption (id),
    line_no integer not null,
    sku varchar(100) not null,
    category varchar(100),
    quantity integer not null,
    unit_minor bigint not null,
    amount_minor bigint not null,
    primary key (redemption_id, line_no)
);

-- What each purpose has brought each customer so far; purpose * is everything. Earned, so never taken back.
create table benefit (
    customer_id uuid not null,
    purpose varchar(60) not null,
    redemptions integer not null,
    saved_minor bigint not null,
    primary key (customer_id, purpose)
);

create table decision_run (
    id uuid primary key,
    placement varchar(40) not null,
    state varchar(20) not null,
    last_customer uuid,
    customers bigint not null,
    personalised bigint not null,
    started_by varchar(100) not null,
    started_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone
);
create index decision_run_state on decision_run (state, finished_at);

-- Counts by stage, and by purpose: of so many who said yes, so many got a personal offer. No row is about a person.
create table decision_run_tally (
    run_id uuid not null references decision_run (id),
    kind varchar(20) not null,
    name varchar(60) not null,
    customers bigint not null,
    personalised bigint not null,
    primary key (run_id, kind, name)
);
