-- What is tried out on some and kept back from others, at random, to know whether it does anything.
create table experiment (
    code varchar(40) primary key,
    version bigint not null,
    campaign_id uuid not null references campaign (id),
    salt varchar(64) not null,
    holdout integer not null check (holdout between 0 and 9000),
    conversion_days integer not null,
    state varchar(20) not null,
    created_at timestamp(6) with time zone not null,
    created_by varchar(120) not null,
    started_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone
);
create index experiment_campaign on experiment (campaign_id, state);

create table experiment_arm (
    experiment varchar(40) not null references experiment (code),
    arm_no integer not null,
    name varchar(40) not null,
    share integer not null,
    offers varchar(2000) not null,
    primary key (experiment, arm_no)
);

-- Who had a part in it, of those who agreed to measurement. Others leave no trace.
create table experiment_exposure (
    experiment varchar(40) not null references experiment (code),
    customer_id uuid not null,
    arm varchar(40) not null,
    exposed_at timestamp(6) with time zone not null,
    primary key (experiment, customer_id)
);
create index experiment_exposure_customer on experiment_exposure (customer_id);

-- Counts by arm, taken at most once a day. No row is about a person.
create table experiment_measure (
    experiment varchar(40) not null references experiment (code),
    measured_on date not null,
    arm varchar(40) not null,
    persons bigint not null,
    converted bigint not null,
    primary key (experiment, measured_on, arm)
);
