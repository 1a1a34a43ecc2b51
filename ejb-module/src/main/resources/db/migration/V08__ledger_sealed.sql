-- Openings are sealed under the person's key in the vault. The new column comes first: where openings lie in the clear
-- (nothing released ever wrote them so), the migration stops before it loses any.
alter table ledger_opening add column sealed varchar(140000) not null;
alter table ledger_opening drop column salt;
alter table ledger_opening drop column event;

-- A person's openings are read page by page, in the order of their leaves.
drop index ledger_opening_subject;
create index ledger_opening_subject on ledger_opening (subject_id, leaf_id);

-- Which vault this database was used with: another one, or a new and empty one, is noticed at start.
create table vault_link (
    id integer primary key,
    vault_id uuid not null
);
