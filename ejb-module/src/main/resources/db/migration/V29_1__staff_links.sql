-- Members of staff who come from the company's own identity provider, by its number of them.
create table staff_link (
    issuer varchar(500) not null,
    subject varchar(255) not null,
    staff_id uuid not null unique references account (id),
    primary key (issuer, subject)
);
