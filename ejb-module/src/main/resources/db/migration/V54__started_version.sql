-- When each version of Concilier was first started on this database.
create table started_version (
    version varchar(60) primary key,
    started_at timestamp(6) with time zone not null
);
