-- Forms that were sent, so that none counts twice; by the hash of a random number, for a day. Says nothing about a person.
create table used_form (
    token_hash varchar(64) primary key,
    used_at timestamp(6) with time zone not null,
    done boolean not null
);
create index used_form_age on used_form (used_at);

-- "How easy was that?": when somebody was asked, after what, and the answer if there was one.
create table ease_question (
    id uuid primary key,
    customer_id uuid not null references customer (id),
    moment varchar(30) not null,
    asked_at timestamp(6) with time zone not null,
    answer integer,
    answered_at timestamp(6) with time zone
);
create index ease_question_customer on ease_question (customer_id, asked_at);
create index ease_question_moment on ease_question (moment, asked_at);

-- "Not for me": offers that a customer does not want to see.
create table set_aside_offer (
    customer_id uuid not null references customer (id),
    offer_id uuid not null,
    set_aside_at timestamp(6) with time zone not null,
    primary key (customer_id, offer_id)
);

-- Who looked, by whom and by outcome.
create index access_entry_party on access_entry (customer_id, party, looked_at, id);
create index access_entry_outcome on access_entry (customer_id, allowed, looked_at, id);
