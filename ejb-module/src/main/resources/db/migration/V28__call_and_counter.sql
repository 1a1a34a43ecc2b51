-- A call: which agent talks to whom, and how sure we are of it. Known by the number that telephony gave it.
create table interaction (
    id varchar(100) primary key,
    opened_by varchar(100) not null,
    agent varchar(100),
    customer_id uuid,
    verdict varchar(10),
    reason varchar(60),
    judged_at timestamp(6) with time zone,
    link_id uuid unique,
    link_state varchar(10),
    link_until timestamp(6) with time zone,
    override_reason varchar(500),
    step int not null,
    opened_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    closed_at timestamp(6) with time zone
);
create index interaction_agent on interaction (agent, closed_at);
create index interaction_open on interaction (closed_at, opened_at);
create index interaction_customer on interaction (customer_id);
create index interaction_end on interaction (ends_at);

-- What happened in a call, in order: each node reads what is new and pushes it to the pages that are open on it.
create table interaction_event (
    interaction_id varchar(100) not null references interaction (id),
    step int not null,
    kind varchar(20) not null,
    verdict varchar(10),
    reason varchar(60),
    party varchar(100) not null,
    happened_at timestamp(6) with time zone not null,
    primary key (interaction_id, step)
);

-- Who may work unmasked with whose data, while a call or a session at a counter lasts.
create table customer_present (
    interaction varchar(100) primary key,
    holder varchar(100) not null,
    customer_id uuid not null,
    means varchar(20) not null,
    since timestamp(6) with time zone not null,
    present_until timestamp(6) with time zone not null
);
create index customer_present_customer on customer_present (customer_id, holder);
create index customer_present_end on customer_present (present_until);

-- A kiosk is a program that stands in one place.
create table kiosk (
    client_id varchar(100) primary key,
    place varchar(60) not null
);

-- Who is expected at a place on a day and has agreed to be recognised there; goes when it ends.
create table gallery (
    id uuid primary key,
    place varchar(60) not null,
    held_on date not null,
    ends_at timestamp(6) with time zone not null,
    unique (place, held_on)
);
create index gallery_end on gallery (ends_at);

create table gallery_entry (
    gallery_id uuid not null references gallery (id),
    customer_id uuid not null,
    checked_in_at timestamp(6) with time zone,
    primary key (gallery_id, customer_id)
);
create index gallery_entry_customer on gallery_entry (customer_id);

-- Somebody pressed the button of a kiosk.
create table kiosk_session (
    id uuid primary key,
    client_id varchar(100) not null,
    gallery_id uuid references gallery (id),
    customer_id uuid,
    state varchar(10) not null,
    opened_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null
);
create index kiosk_session_customer on kiosk_session (customer_id);
create index kiosk_session_end on kiosk_session (ends_at);
create index kiosk_session_gallery on kiosk_session (gallery_id);
