-- A customer objects to a decision, or wants a person to look at it (GDPR articles 21 and 22(3)).
create table decision_review (
    id uuid primary key,
    version bigint not null,
    decision_id uuid not null,
    customer_id uuid not null,
    kind varchar(20) not null,
    state varchar(20) not null,
    asked_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone not null,
    closed_at timestamp(6) with time zone,
    new_decision_id uuid,
    -- Sealed with the person's key.
    words varchar(8000)
);
create index decision_review_customer on decision_review (customer_id, asked_at);
create index decision_review_open on decision_review (closed_at, due_at, id);

create table decision_review_step (
    id uuid primary key,
    review_id uuid not null references decision_review (id),
    seq integer not null,
    customer_id uuid not null,
    state varchar(20) not null,
    happened_at timestamp(6) with time zone not null,
    party varchar(100) not null,
    -- Sealed with the person's key.
    reason varchar(8000),
    leaf_hash varchar(44) not null,
    unique (review_id, seq)
);
create index decision_review_step_customer on decision_review_step (customer_id);
