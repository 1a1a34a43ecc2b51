-- Every look at a person's data by someone else, refused ones included.
create table access_entry (
    id uuid primary key,
    customer_id uuid not null,
    looked_at timestamp(6) with time zone not null,
    party varchar(200) not null,
    party_role varchar(400) not null,
    why varchar(500) not null,
    categories varchar(1000) not null,
    basis varchar(500) not null,
    allowed boolean not null,
    leaf_hash varchar(44) not null
);

create index access_entry_customer on access_entry (customer_id, looked_at, id);
