-- Messages to people about their account, until they are handed to the mail server; then only that they were. Address and
-- words are sealed: some hold a code.
create table mail_message (
    id uuid primary key,
    account_id uuid references account (id),
    kind varchar(40) not null,
    sealed varchar(10000),
    state varchar(10) not null,
    attempts int not null,
    due_at timestamp(6) with time zone not null,
    created_at timestamp(6) with time zone not null
);
create index mail_message_account on mail_message (account_id);
create index mail_message_due on mail_message (state, due_at);
