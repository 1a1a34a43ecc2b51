-- Append-only log of what must be provable. A leaf holds a commitment only; what it commits to lies in the opening,
-- which can be deleted without changing any hash.
create sequence ledger_leaf_seq start with 1 increment by 100;

create table ledger_leaf (
    id bigint primary key,
    kind varchar(20) not null,
    body varchar(400) not null,
    hash varchar(44) not null unique
);

create table ledger_opening (
    leaf_id bigint primary key references ledger_leaf (id),
    subject_id uuid not null,
    salt varchar(44) not null,
    event varchar(100000) not null
);

create index ledger_opening_subject on ledger_opening (subject_id);

-- Leaves that have no position yet. Transactions commit in another order than ids are drawn, so what waits is listed
-- rather than derived from the last id seen.
create table ledger_queue (
    leaf_id bigint primary key references ledger_leaf (id)
);

create table ledger_position (
    pos bigint primary key,
    leaf_id bigint not null unique references ledger_leaf (id)
);

-- Root of each completed perfect subtree: 2^height leaves from idx * 2^height on.
create table ledger_node (
    height integer not null,
    idx bigint not null,
    hash varchar(44) not null,
    primary key (height, idx)
);

create table ledger_checkpoint (
    tree_size bigint primary key,
    root_hash varchar(44) not null,
    taken_at timestamp(6) with time zone not null,
    signature varchar(1000) not null,
    key_id varchar(200) not null
);

-- Which node does a piece of scheduled work, and until when unless it says so again.
create table lease (
    name varchar(100) primary key,
    holder varchar(100) not null,
    held_until timestamp(6) with time zone not null
);
