-- How far the first visit of somebody went: when each step was reached first.
create table first_visit_step (
    customer_id uuid not null references customer (id),
    step varchar(20) not null,
    reached_at timestamp(6) with time zone not null,
    primary key (customer_id, step)
);
create index first_visit_step_age on first_visit_step (step, reached_at);

-- Which questions of consent somebody was shown, the first time each: whoever was asked and never answered is silent.
create table shown_question (
    customer_id uuid not null references customer (id),
    purpose varchar(60) not null,
    shown_at timestamp(6) with time zone not null,
    primary key (customer_id, purpose)
);
create index shown_question_age on shown_question (shown_at);

-- How often one more proof was asked for before something could be done. One line a day and operation, of nobody.
create table step_up_asked (
    happened_on date not null,
    realm varchar(10) not null,
    operation varchar(40) not null,
    times bigint not null,
    primary key (happened_on, realm, operation)
);

-- The seconds of customers and those of staff are told apart; until now both were counted together.
create table sign_in_pace_of (
    happened_on date not null,
    realm varchar(10) not null,
    method varchar(200) not null,
    seconds integer not null check (seconds between 0 and 600),
    times bigint not null,
    primary key (happened_on, realm, method, seconds)
);
insert into sign_in_pace_of (happened_on, realm, method, seconds, times)
    select happened_on, 'PORTAL', method, seconds, times from sign_in_pace;
drop table sign_in_pace;
alter table sign_in_pace_of rename to sign_in_pace;
