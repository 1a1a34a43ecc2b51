-- The vault: what must not come back with a backup of the main database.

-- Which vault this is, wrapped by the key-encryption key: a vault that another key made is noticed at start.
create table vault_mark (
    id integer primary key,
    vault_id uuid not null,
    wrapped_id varchar(200) not null
);

-- One key for each person. The row of an erased person stays without its key, so that nobody makes another.
create table subject_key (
    subject_id uuid primary key,
    wrapped_key varchar(200),
    created_at timestamp(6) with time zone not null
);

create table erased (
    subject_id uuid primary key,
    erased_at timestamp(6) with time zone not null
);
