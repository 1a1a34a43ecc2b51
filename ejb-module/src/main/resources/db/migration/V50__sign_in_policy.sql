-- What each operation asked for, as a start of the server found it in its settings; one line a change.
create table sign_in_policy (
    change_no integer primary key,
    content varchar(4000) not null,
    seen_at timestamp(6) with time zone not null
);
