-- Offers belong to a campaign, which says what they may use, when, and by whose word. What it becomes by time or by its
-- budgets (scheduled, exhausted, over) is never stored: it follows.
create table campaign (
    id uuid primary key,
    version bigint not null,
    code varchar(40) not null unique,
    title_fr varchar(200) not null,
    title_en varchar(200) not null,
    owner varchar(100) not null,
    purposes varchar(2000) not null,
    valid_from timestamp(6) with time zone,
    valid_to timestamp(6) with time zone,
    legal_fr varchar(4000),
    legal_en varchar(4000),
    phase varchar(20) not null,
    created_at timestamp(6) with time zone not null,
    created_by varchar(120) not null,
    -- What waits for a second person: handed in by whom, or sent back why.
    submitted_at timestamp(6) with time zone,
    submitted_by varchar(120),
    sent_back varchar(2000),
    published_at timestamp(6) with time zone,
    published_by varchar(120)
);

-- An offer while it is written: at most one draft a code, kept as it was handed in and judged anew whenever it matters.
create table offer_draft (
    code varchar(40) primary key,
    version bigint not null,
    campaign_id uuid not null references campaign (id),
    content varchar(20000) not null,
    written_at timestamp(6) with time zone not null,
    written_by varchar(120) not null
);
create index offer_draft_campaign on offer_draft (campaign_id, code);

-- Offers of before campaigns are gathered in one that declares all there was.
insert into campaign (id, version, code, title_fr, title_en, owner, purposes, phase, created_at, created_by, published_at,
    published_by)
select cast('00000000-0000-4000-8000-000000000010' as uuid), 0, 'BEFORE-CAMPAIGNS', 'Offres d’avant les campagnes',
    'Offers of before campaigns', 'system', coalesce((select string_agg(code, ' ') from purpose), ''), 'PUBLISHED',
    current_timestamp, 'system', current_timestamp, 'system'
where exists (select 1 from offer);
alter table offer add column campaign_id uuid references campaign (id);
update offer set campaign_id = cast('00000000-0000-4000-8000-000000000010' as uuid);
alter table offer alter column campaign_id set not null;
alter table offer add column submitted_by varchar(120);
create index offer_campaign on offer (campaign_id, live);

-- Where offers are shown. Each place has an offer for everyone; WELCOME is built in and takes nothing off.
create table placement (
    code varchar(40) primary key,
    version bigint not null,
    name_fr varchar(200) not null,
    name_en varchar(200) not null,
    channel varchar(40) not null,
    slots integer not null check (slots between 1 and 10),
    general_offer varchar(40) not null
);
insert into placement (code, version, name_fr, name_en, channel, slots, general_offer) values
    ('home', 0, 'Page d’accueil', 'Home page', 'web', 3, 'WELCOME'),
    ('cart', 0, 'Panier', 'Cart', 'web', 3, 'WELCOME'),
    ('checkout', 0, 'Paiement', 'Checkout', 'web', 3, 'WELCOME'),
    ('after-purchase', 0, 'Après l’achat', 'After the purchase', 'web', 3, 'WELCOME'),
    ('mailing', 0, 'Lettre d’information', 'Newsletter', 'email', 3, 'WELCOME'),
    ('counter', 0, 'Comptoir', 'Counter', 'store', 3, 'WELCOME'),
    ('desk', 0, 'Centre d’appels', 'Call centre', 'phone', 3, 'WELCOME');
