-- When a purpose began to reach further than its notices said: from then on no older notice covered it, also before the
-- next one was published. Looking back needs the instant.
create table purpose_reach (
    purpose varchar(60) not null references purpose (code),
    min_version integer not null,
    since timestamp(6) with time zone not null,
    primary key (purpose, min_version)
);
