-- How often an offer was given or used in a window of time. A counter of all customers together has the customer of zeros.
create table cap_counter (
    counted_for varchar(60) not null,
    customer_id uuid not null,
    counter varchar(20) not null,
    time_window varchar(10) not null,
    window_start date not null,
    used bigint not null check (used >= 0),
    primary key (counted_for, customer_id, counter, time_window, window_start)
);
create index cap_counter_customer on cap_counter (customer_id);
create index cap_counter_window on cap_counter (time_window, window_start);

-- The code itself is kept nowhere: only its HMAC, by which it is found.
create table coupon (
    id uuid primary key,
    code_mac varchar(64) not null unique,
    offer_code varchar(40) not null,
    customer_id uuid,
    most_uses integer not null,
    used integer not null,
    reusable boolean not null,
    expires_at timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    created_by varchar(100) not null,
    check (used >= 0 and used <= most_uses)
);
create index coupon_customer on coupon (customer_id);
create index coupon_offer on coupon (offer_code);

alter table offer_reservation add column placement varchar(40);
alter table offer_reservation add column coupon_id uuid;

alter table redemption add column placement varchar(40);
alter table redemption add column coupon_id uuid;
alter table redemption add column points_spent integer default 0 not null;
alter table redemption add column shipping_minor bigint default 0 not null;
alter table redemption add column state varchar(24) default 'SUCCEEDED' not null;
alter table redemption_line add column returned integer default 0 not null;
create index redemption_order on redemption (customer_id, order_id);

-- What came back of a redemption, whole or in parts; the parts sum to the whole.
create table redemption_rollback (
    id uuid primary key,
    redemption_id uuid not null references redemption (id),
    customer_id uuid not null,
    amount_minor bigint not null,
    shipping_minor bigint not null,
    currency varchar(3) not null,
    points_taken bigint not null,
    points_restored bigint not null,
    rolled_back_at timestamp(6) with time zone not null,
    leaf_hash varchar(44) not null
);
create index redemption_rollback_customer on redemption_rollback (customer_id, rolled_back_at);
create index redemption_rollback_redemption on redemption_rollback (redemption_id);

create table redemption_rollback_line (
    rollback_id uuid not null references redemption_rollback (id),
    line_no integer not null,
    quantity integer not null,
    amount_minor bigint not null,
    primary key (rollback_id, line_no)
);

-- The points programme in double entry: the points of one posting sum to nothing. Append-only.
create table loyalty_entry (
    id uuid primary key,
    posting_id uuid not null,
    customer_id uuid not null,
    account varchar(20) not null,
    points bigint not null,
    reason varchar(20) not null,
    redemption_id uuid,
    posted_at timestamp(6) with time zone not null
);
create index loyalty_entry_customer on loyalty_entry (customer_id, posted_at, id);

-- Points that were earned together and end together; what is left of them follows from the entries.
create table loyalty_lot (
    id uuid primary key,
    customer_id uuid not null,
    redemption_id uuid not null,
    earned bigint not null,
    remaining bigint not null,
    expired bigint not null,
    state varchar(10) not null,
    active_from timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    check (remaining >= 0 and remaining <= earned)
);
create index loyalty_lot_customer on loyalty_lot (customer_id, state, expires_at);
create index loyalty_lot_active on loyalty_lot (state, active_from);
create index loyalty_lot_expiry on loyalty_lot (state, expires_at);

-- Sums of the entries, one row a member. What was spent and then taken back is owed until new points cover it.
create table loyalty_balance (
    customer_id uuid primary key,
    pending bigint not null check (pending >= 0),
    active bigint not null,
    spent bigint not null check (spent >= 0),
    expired bigint not null check (expired >= 0),
    earned bigint not null
);

-- Prices as the shop tells them, so that a reduction can be shown with the lowest of the 30 days before it.
create table sku_price (
    sku varchar(100) not null,
    valid_from timestamp(6) with time zone not null,
    amount_minor bigint not null,
    currency varchar(3) not null,
    primary key (sku, valid_from)
);
create index sku_price_age on sku_price (valid_from);
