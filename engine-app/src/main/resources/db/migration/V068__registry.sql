-- The registry keeps who there is over time: nothing is deleted, an entry ends with a day (the last that counts).

-- Institutions: the legal or physical one behind a branch or an internet hospital, and the second name as internet hospital.
alter table institution
  add column pinyin text not null default '',
  add column parent_code text references institution,
  add column internet_name text,
  add column internet_partner text,
  add column valid_from date not null default date '1949-10-01',
  add column valid_until date,
  add column version int not null default 0;
alter table institution drop constraint institution_kind_check;
alter table institution add constraint institution_kind_check check (kind in
  ('HOSPITAL', 'TOWNSHIP_CENTRE', 'COMMUNITY_CENTRE', 'INTERNET_HOSPITAL', 'PHARMACY', 'CARRIER', 'INSURER', 'REGULATOR'));
create index institution_pinyin on institution (pinyin text_pattern_ops);

-- The formulas of an internet hospital's second name (第二名称); {own} is the institution's name, {partner} the cooperating party's.
create table internet_name_formula (
  id          text primary key,
  region      text not null,
  formula     text not null,
  valid_from  date not null,
  valid_until date,
  law         text not null,
  status      text not null
);
insert into internet_name_formula values
  ('REG-NAME-001', '*', '{own}互联网医院', date '2018-07-17', null, 'GUIZHOU-OPINION#6.2', 'official'),
  ('REG-NAME-002', '*', '{own}{partner}互联网医院', date '2018-07-17', null, 'GUIZHOU-OPINION#6.2', 'official');

-- Consortia (医联体) with the institution that leads.
create table consortium (
  code        text primary key,
  name_zh     text not null,
  name_en     text not null,
  pinyin      text not null default '',
  region      text not null,
  lead_code   text not null references institution,
  valid_from  date not null default date '1949-10-01',
  valid_until date,
  version     int not null default 0
);
insert into consortium (code, name_zh, name_en, region, lead_code)
  select distinct on (consortium) consortium, consortium, consortium, region, code
  from institution where consortium is not null order by consortium, level desc, code;

alter table department
  add column pinyin text not null default '',
  add column valid_from date not null default date '1949-10-01',
  add column valid_until date,
  add column version int not null default 0;

-- Credentials with the last day of each; without a last day they hold as long as the mark beside them says so.
alter table practitioner
  add column pinyin text not null default '',
  add column licence_no text,
  add column licence_until date,
  add column filing_no text,
  add column filed_until date,
  add column insurance_no text,
  add column insurance_until date,
  add column valid_from date not null default date '1949-10-01',
  add column valid_until date,
  add column version int not null default 0;
create index practitioner_institution on practitioner (institution_code);

-- Electronic health card (电子健康卡).
alter table patient add column health_card text;
create unique index patient_health_card on patient (health_card) where health_card is not null;

-- Who answers referrals, and when (专人负责对接).
create table liaison_duty (
  id               text primary key,
  institution_code text not null references institution,
  part             text not null check (part in ('LIAISON', 'DEPUTY', 'SUPERVISOR')),
  username         text not null references app_user,
  phone            text,
  email            text,
  duty_days        text not null default 'ALL' check (duty_days in ('ALL', 'WORKING', 'REST')),
  duty_from        time not null default time '00:00',
  duty_until       time not null default time '00:00',
  valid_from       date not null,
  valid_until      date,
  version          int not null default 0
);
create index liaison_duty_institution on liaison_duty (institution_code, part);

-- Family-doctor teams (家庭医生团队).
create table family_team (
  id               text primary key,
  institution_code text not null references institution,
  name_zh          text not null,
  name_en          text not null,
  pinyin           text not null default '',
  doctor_id        text not null references practitioner,
  nurse_id         text references practitioner,
  valid_from       date not null,
  valid_until      date,
  version          int not null default 0
);
create index family_team_doctor on family_team (doctor_id);
create table family_team_member (
  id              text primary key,
  team_id         text not null references family_team,
  practitioner_id text not null references practitioner,
  valid_from      date not null,
  valid_until     date,
  version         int not null default 0
);
create index family_team_member_team on family_team_member (team_id);

-- What a patient lets another institution read (跨机构授权使用).
create table record_authorisation (
  id            uuid primary key,
  number        text not null unique,
  patient_id    text not null references patient,
  holder_code   text not null references institution,
  reader_code   text not null references institution,
  scope         text not null,
  purpose       text not null,
  valid_from    date not null,
  valid_until   date not null,
  given_by      text not null,
  given_at      timestamptz not null,
  revoked_by    text,
  revoked_at    timestamptz,
  version       int not null default 0
);
create index record_authorisation_patient on record_authorisation (patient_id, reader_code);
