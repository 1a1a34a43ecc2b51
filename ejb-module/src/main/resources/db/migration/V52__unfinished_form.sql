-- What a member of staff typed into a form that was not sent yet, sealed: one row for each time somebody began, so that two
-- windows never write over each other. Gone when the form is saved or thrown away, and 30 days after the last key.
create table unfinished_form (
    id uuid primary key,
    account_id uuid not null references account (id),
    form varchar(300) not null,
    sealed varchar(60000) not null,
    version int not null,
    begun_at timestamp(6) with time zone not null,
    kept_at timestamp(6) with time zone not null
);
create index unfinished_form_account on unfinished_form (account_id, form);
create index unfinished_form_kept on unfinished_form (kept_at);
