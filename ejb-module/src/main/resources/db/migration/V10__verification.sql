-- That a customer was verified as present: by whom or what, how surely, when, and for which one operation it was used.
create table verification (
    id uuid primary key,
    customer_id uuid not null,
    method varchar(30) not null,
    reference varchar(200),
    noted_at timestamp(6) with time zone not null,
    used_for varchar(200)
);
create index verification_customer on verification (customer_id, noted_at);
create index verification_age on verification (noted_at);
