-- Taking out of use: the words and the answers given on them stay, and so does who did it, and when.
alter table purpose add column latest_withdrawn boolean default false not null;
alter table purpose add column retired_at timestamp(6) with time zone;
alter table purpose add column retired_by varchar(100);

alter table notice add column withdrawn_at timestamp(6) with time zone;
alter table notice add column withdrawn_by varchar(100);

-- What the purpose did when the notice was published, so that versions can be compared whatever it does today. For
-- notices older than this table, what it does now is the best that is known.
alter table notice add column legal_basis varchar(200);
alter table notice add column categories varchar(2000);
alter table notice add column purpose_recipients varchar(4000);
update notice set
    legal_basis = (select p.legal_basis from purpose p where p.code = notice.purpose),
    categories = (select p.categories from purpose p where p.code = notice.purpose),
    purpose_recipients = (select p.recipients from purpose p where p.code = notice.purpose);
alter table notice alter column legal_basis set not null;
alter table notice alter column categories set not null;
alter table notice alter column purpose_recipients set not null;

-- How the question was to be put; null for a notice that was published without saying.
alter table notice add column accept_fr varchar(200);
alter table notice add column accept_en varchar(200);
alter table notice add column refuse_fr varchar(200);
alter table notice add column refuse_en varchar(200);
alter table notice add column steps_to_accept integer;
alter table notice add column steps_to_refuse integer;
alter table notice add column pre_ticked boolean;
alter table notice add column asked_together integer;

-- The next notice of a purpose while it is written. The row stays when the draft is closed: its version only grows, so
-- that what was reviewed once can never be taken for a later draft.
create table notice_draft (
    purpose varchar(60) primary key references purpose (code),
    is_open boolean not null,
    compatible boolean not null,
    based_on integer not null,
    accept_fr varchar(200),
    accept_en varchar(200),
    refuse_fr varchar(200),
    refuse_en varchar(200),
    steps_to_accept integer,
    steps_to_refuse integer,
    pre_ticked boolean,
    asked_together integer,
    edited_at timestamp(6) with time zone not null,
    edited_by varchar(100) not null,
    version bigint not null
);

create table notice_draft_text (
    purpose varchar(60) not null references notice_draft (purpose),
    language varchar(2) not null,
    title varchar(500) not null,
    what varchar(4000) not null,
    benefit varchar(4000) not null,
    without_it varchar(4000) not null,
    recipients varchar(4000) not null,
    retention varchar(4000) not null,
    how_to_stop varchar(4000) not null,
    primary key (purpose, language)
);

-- Whether anyone ever answered on a version, and what a purpose brought in all.
create index consent_event_notice on consent_event (purpose, notice_version);
create index benefit_purpose on benefit (purpose);

-- The data policy: a version never changes.
create table policy (
    policy_version integer primary key,
    name_fr varchar(200) not null,
    name_en varchar(200) not null,
    jurisdiction varchar(60) not null,
    industry_sector varchar(200) not null,
    retention_days integer not null,
    geographic_restriction varchar(500) not null,
    storage_location varchar(500) not null,
    text_fr varchar(30000) not null,
    text_en varchar(30000) not null,
    published_at timestamp(6) with time zone not null,
    published_by varchar(100) not null
);

-- Which version is the latest; its lock orders publications.
create table policy_latest (
    id integer primary key,
    policy_version integer not null
);
insert into policy_latest (id, policy_version) values (1, 0);
