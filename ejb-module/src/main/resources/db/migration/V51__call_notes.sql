-- What an agent wrote about a call, for the customer whom it was with: bound to both, so that it never lands on another. It
-- outlives neither the 30 days of its call nor its customer, and does not need the call's row, which goes with the customer
-- whom the call turned out to be with.
create table call_note (
    interaction_id varchar(100) not null,
    customer_id uuid not null,
    agent varchar(100) not null,
    words varchar(2000) not null,
    version int not null,
    called_at timestamp(6) with time zone not null,
    call_ends_at timestamp(6) with time zone not null,
    written_at timestamp(6) with time zone not null,
    primary key (interaction_id, customer_id)
);
create index call_note_customer on call_note (customer_id, called_at);
create index call_note_end on call_note (call_ends_at);
