-- Which offers decisions were chosen from, by the digest of their terms: kept once for all decisions under one set.
create table offer_policy (
    digest varchar(71) primary key,
    offers varchar(1000000) not null
);
