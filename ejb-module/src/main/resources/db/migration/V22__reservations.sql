-- A reservation holds budget for a short time between showing a price and paying it.
alter table offer_budget add column held_minor bigint default 0 not null;
alter table offer_budget add constraint offer_budget_held check (held_minor >= 0 and spent_minor + held_minor <= limit_minor);

create table offer_reservation (
    id uuid primary key,
    decision_id uuid not null,
    offer_id uuid not null,
    customer_id uuid not null,
    -- The purposes it rests on, so that a withdrawal finds it without reading decisions.
    purposes varchar(2000) not null,
    amount_minor bigint not null,
    currency varchar(3) not null,
    state varchar(10) not null,
    reserved_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null
);
create index offer_reservation_decision on offer_reservation (decision_id, offer_id);
create index offer_reservation_customer on offer_reservation (customer_id, state);
create index offer_reservation_due on offer_reservation (state, expires_at);

-- Up to which epoch of the person what is derived was checked under lock; older than the yes it is used under means stale.
-- Rows of before were derived under consents that still stood: what ended was deleted in the same transaction.
alter table customer_features add column epoch bigint default 0 not null;
update customer_features set epoch = (select s.epoch from consent_subject s where s.customer_id = customer_features.customer_id);
