-- What separates the five bands of each measure: a value up to r1 is in the first band, up to r2 in the second. Computed
-- from customers who agreed, with at least 20 people in each band; the newest of a currency counts. Never changed.
create table cut_points (
    version bigint primary key,
    run_id uuid not null,
    currency varchar(3) not null,
    as_of date not null,
    customers bigint not null,
    computed_at timestamp(6) with time zone not null,
    r1 bigint not null,
    r2 bigint not null,
    r3 bigint not null,
    r4 bigint not null,
    f1 bigint not null,
    f2 bigint not null,
    f3 bigint not null,
    f4 bigint not null,
    m1 bigint not null,
    m2 bigint not null,
    m3 bigint not null,
    m4 bigint not null
);
create index cut_points_newest on cut_points (currency, version);
create index cut_points_run on cut_points (run_id);

-- BG/NBD (r, alpha, a, b) and Gamma-Gamma (p, q, v), or why there is none. Never changed.
create table customer_model (
    version bigint primary key,
    run_id uuid not null,
    currency varchar(3) not null,
    as_of date not null,
    customers bigint not null,
    repeaters bigint not null,
    outcome varchar(30) not null,
    r double precision,
    alpha double precision,
    a double precision,
    b double precision,
    log_likelihood double precision,
    p double precision,
    q double precision,
    v double precision,
    money_log_likelihood double precision,
    fitted_at timestamp(6) with time zone not null
);
create index customer_model_run on customer_model (run_id);

-- What the model says of one customer: only while the customer permits journey profiling, and never without the figures
-- that it was made of.
create table customer_score (
    customer_id uuid primary key references customer_features (customer_id) on delete cascade,
    epoch bigint not null,
    model bigint not null references customer_model (version),
    as_of date not null,
    alive_percent integer not null,
    purchases_90d integer not null,
    value_365d_minor bigint,
    currency varchar(3) not null,
    computed_at timestamp(6) with time zone not null
);

create table scoring_run (
    id uuid primary key,
    state varchar(20) not null,
    cause varchar(20) not null,
    started_by varchar(100) not null,
    as_of date not null,
    started_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    failure varchar(1000)
);
create index scoring_run_newest on scoring_run (started_at, id);
create index scoring_run_state on scoring_run (state);

-- A range of customer ids, and how far it has been worked off.
create table scoring_part (
    run_id uuid not null references scoring_run (id),
    part integer not null,
    from_id uuid,
    until_id uuid,
    last_id uuid,
    customers bigint not null,
    scored bigint not null,
    skipped bigint not null,
    erased bigint not null,
    done boolean not null,
    primary key (run_id, part)
);
