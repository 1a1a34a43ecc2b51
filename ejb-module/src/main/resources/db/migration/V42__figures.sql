-- Figures over time read what happened in that time, and not all that ever did.
create index redemption_time on redemption (redeemed_at);
create index redemption_rollback_time on redemption_rollback (rolled_back_at);
create index consent_event_age on consent_event (happened_at);
create index offer_decision_age on offer_decision (decided_at, personalised);
create index ease_question_age on ease_question (asked_at);

-- How long signing in took: one line a day, method and second, so that it never grows with the number of sign-ins.
create table sign_in_pace (
    happened_on date not null,
    method varchar(200) not null,
    seconds integer not null check (seconds between 0 and 600),
    times bigint not null,
    primary key (happened_on, method, seconds)
);
