-- From when on a person may agree alone (GDPR article 8); null when the age is not known, which counts as of age.
alter table consent_subject add column of_age_on date;

-- What may be personal in a step (where the proof is, the place, who spoke for whom, the reason of the company) lies
-- sealed under the person's key, for events are never deleted. Where it lies in the clear (nothing released ever wrote
-- it so), the migration stops before it loses any.
alter table consent add constraint evidence_in_clear check (evidence is null);
alter table consent drop constraint evidence_in_clear;
alter table consent drop column evidence;
alter table consent_event add constraint event_evidence_in_clear check (evidence is null);
alter table consent_event drop constraint event_evidence_in_clear;
alter table consent_event drop column evidence;
alter table consent add column sealed_evidence varchar(30000);
alter table consent_event add column sealed_evidence varchar(30000);

-- Which way a step came in, and the verification of the person that an explicit consent rests on.
alter table consent add column route varchar(10) default 'API' not null;
alter table consent_event add column route varchar(10) default 'API' not null;
alter table consent add column step_up uuid;
alter table consent_event add column step_up uuid;

-- What has run out, and what a newer notice or the end of a purpose left behind, without looking at the rest.
create index consent_lapsing on consent (status, valid_until, id);
create index consent_behind on consent (purpose, status, notice_version, id);
