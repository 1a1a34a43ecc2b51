-- What is told to the persons concerned, in both languages, and how the breach came about.
alter table breach drop column consequences;
alter table breach drop column measures;
alter table breach add column consequences_fr varchar(4000) default '' not null;
alter table breach add column consequences_en varchar(4000) default '' not null;
alter table breach add column measures_fr varchar(4000) default '' not null;
alter table breach add column measures_en varchar(4000) default '' not null;
alter table breach add column advice_fr varchar(4000) default '' not null;
alter table breach add column advice_en varchar(4000) default '' not null;
alter table breach add column cause varchar(30) default 'UNKNOWN' not null;
