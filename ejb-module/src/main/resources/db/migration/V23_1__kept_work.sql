-- What somebody was typing when a step-up came between, sealed; for a quarter of an hour.
create table kept_work (
    token_hash varchar(64) primary key,
    account_id uuid not null references account (id),
    sealed varchar(60000) not null,
    expires_at timestamp(6) with time zone not null
);
create index kept_work_account on kept_work (account_id);
create index kept_work_expiry on kept_work (expires_at);
