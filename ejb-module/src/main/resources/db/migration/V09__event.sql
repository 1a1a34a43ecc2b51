-- What happened and is to be told, written in the transaction of what it tells. Transactions commit in another order
-- than rows are entered, so a row gets its position afterwards, from one hand: who goes on from a position misses nothing.
create table event (
    id uuid primary key,
    entered bigint generated always as identity,
    pos bigint unique,
    event_type varchar(100) not null,
    subject_id uuid,
    happened_at timestamp(6) with time zone not null,
    announced_at timestamp(6) with time zone not null,
    data varchar(20000) not null
);
create index event_waiting on event (pos, entered);
create index event_subject on event (subject_id);
create index event_age on event (announced_at);

-- The last position given. A row of its own, for the events themselves are deleted after a while.
create table event_counter (
    id integer primary key,
    last_pos bigint not null
);
insert into event_counter (id, last_pos) values (1, 0);

-- Who outside the company has to be told of an event. Outlives the event: it is the proof that they were.
create table event_recipient (
    event_id uuid not null,
    recipient varchar(190) not null,
    event_type varchar(100) not null,
    subject_id uuid,
    announced_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    acknowledged_at timestamp(6) with time zone,
    acknowledged_by varchar(100),
    primary key (event_id, recipient)
);
create index event_recipient_state on event_recipient (recipient, event_type, state);
create index event_recipient_subject on event_recipient (subject_id);
create index event_recipient_age on event_recipient (announced_at);

-- Which programs may hear and answer for a recipient.
create table recipient_speaker (
    client_id varchar(100) not null,
    recipient varchar(190) not null,
    primary key (client_id, recipient)
);

create table webhook (
    id uuid primary key,
    owner varchar(100) not null,
    url varchar(2000) not null,
    recipient varchar(190),
    enabled boolean not null,
    secret varchar(500) not null,
    old_secret varchar(500),
    old_secret_until timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    version bigint not null
);
create index webhook_owner on webhook (owner, id);
create index webhook_recipient on webhook (recipient);

create table webhook_type (
    webhook_id uuid not null references webhook (id) on delete cascade,
    event_type varchar(100) not null,
    primary key (webhook_id, event_type)
);

-- One event on its way to one endpoint.
create table event_delivery (
    id uuid primary key,
    event_id uuid not null references event (id) on delete cascade,
    webhook_id uuid not null references webhook (id) on delete cascade,
    made_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    attempts integer not null,
    due_at timestamp(6) with time zone not null,
    last_at timestamp(6) with time zone,
    last_status integer,
    last_fault varchar(60),
    unique (event_id, webhook_id)
);
create index event_delivery_due on event_delivery (webhook_id, state, due_at);
create index event_delivery_made on event_delivery (webhook_id, made_at, id);

-- Who got data under the present yes, one a line: a recipient that a purpose no longer names must still be told to stop.
alter table consent add column recipients varchar(100000) default '' not null;
-- The event that told the recipients of the end.
alter table consent add column told_event uuid;
update consent set recipients = (select p.recipients from purpose p where p.code = consent.purpose)
where status in ('GIVEN', 'RENEWED');
