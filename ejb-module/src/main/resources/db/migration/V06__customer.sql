create table customer (
    id uuid primary key,
    version bigint not null,
    external_id varchar(100) not null unique,
    given_name varchar(100),
    family_name varchar(100),
    email varchar(320),
    phone varchar(40),
    birth_date date,
    locale varchar(2) not null,
    currency varchar(3),
    created_at timestamp(6) with time zone not null,
    -- Lower case without accents, so that a search by the first letters is a range of an index on any database.
    search_name varchar(100),
    search_email varchar(320)
);
create index customer_search_name on customer (search_name);
create index customer_search_email on customer (search_email);

create table purchase (
    id uuid primary key,
    customer_id uuid not null references customer (id),
    partner varchar(100) not null,
    order_id varchar(100) not null,
    purchased_at timestamp(6) with time zone not null,
    purchased_day date not null,
    channel varchar(40) not null,
    total_minor bigint not null,
    currency varchar(3) not null,
    digest varchar(64) not null,
    unique (partner, order_id)
);
create index purchase_customer_day on purchase (customer_id, purchased_day);
create index purchase_customer_newest on purchase (customer_id, purchased_at, id);

create table purchase_line (
    purchase_id uuid not null references purchase (id),
    line_no integer not null,
    sku varchar(100) not null,
    category varchar(100) not null,
    quantity integer not null,
    unit_minor bigint not null,
    primary key (purchase_id, line_no)
);

-- Exists only while the customer permits profiling or personal offers.
create table customer_features (
    customer_id uuid primary key references customer (id),
    first_day date,
    first_day_minor bigint not null,
    previous_day date,
    last_day date,
    purchase_days integer not null,
    total_minor bigint not null,
    currency varchar(3),
    computed_at timestamp(6) with time zone not null
);

create table import_job (
    id uuid primary key,
    version bigint not null,
    partner varchar(100) not null,
    idem_key varchar(200),
    kind varchar(20) not null,
    state varchar(20) not null,
    received boolean not null,
    rows_done bigint not null,
    accepted bigint not null,
    rejected bigint not null,
    next_seq integer not null,
    chunks integer not null,
    next_line bigint not null,
    failure varchar(1000),
    started_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    holder varchar(100) not null,
    held_until timestamp(6) with time zone not null,
    unique (partner, idem_key)
);
create index import_job_newest on import_job (partner, started_at, id);
create index import_job_held on import_job (state, held_until);

-- What was received and is not processed yet; bounded, so that a file of any size needs little memory.
create table import_chunk (
    import_id uuid not null references import_job (id),
    seq integer not null,
    content varchar(1000000) not null,
    primary key (import_id, seq)
);

create table import_reject (
    import_id uuid not null references import_job (id),
    line bigint not null,
    reason varchar(1000) not null,
    primary key (import_id, line)
);
