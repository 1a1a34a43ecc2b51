-- Offers tried out on the real history before they are published. Counts and sums only: no row is about a person.
create table simulation (
    id uuid primary key,
    campaign varchar(40) not null,
    digest varchar(64) not null,
    drafts varchar(1000000) not null,
    history_days integer not null,
    placement varchar(40) not null,
    state varchar(20) not null,
    started_by varchar(120) not null,
    started_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone
);
create index simulation_state on simulation (state);
create index simulation_digest on simulation (campaign, digest, finished_at);

-- Customers from one id on to before another, and how far the work on them has come.
create table simulation_part (
    simulation_id uuid not null references simulation (id),
    part integer not null,
    from_id uuid,
    to_id uuid,
    last_id uuid,
    customers bigint not null,
    done boolean not null,
    primary key (simulation_id, part)
);

create table simulation_tally (
    simulation_id uuid not null references simulation (id),
    part integer not null,
    kind varchar(20) not null,
    name varchar(60) not null,
    persons bigint not null,
    times bigint not null,
    minor bigint not null,
    primary key (simulation_id, part, kind, name)
);
