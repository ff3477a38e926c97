-- Filing of care out of the region of insurance (异地就医备案).

-- The classes as data: what the person is to the tables, what has to be shown, whether a clerk looks, and by when.
create table filing_class (
  code               text not null,
  region             text not null default '*',
  name_zh            text not null,
  name_en            text not null,
  validity_class     text not null,
  care_class         text not null,
  needs_referral     boolean not null,
  clerk_checks       boolean not null,
  proofs             text not null,
  check_working_days int not null,
  longest_ahead_days int not null,
  late_within_days   int not null,
  valid_from         date not null,
  valid_until        date,
  status             text not null,
  source             text not null,
  primary key (code, region, valid_from)
);
insert into filing_class values
  ('RETIRED',   '*', '异地安置退休人员', 'Retired and settled elsewhere', 'LONG_TERM', 'LONG_TERM', false, true, 'RESIDENCE', 2, 90, 365, date '2023-01-01', null, 'unverified', '医保发〔2022〕22号'),
  ('RESIDENT',  '*', '异地长期居住人员', 'Lives elsewhere for long', 'LONG_TERM', 'LONG_TERM', false, true, 'RESIDENCE', 2, 90, 365, date '2023-01-01', null, 'unverified', '医保发〔2022〕22号'),
  ('STATIONED', '*', '常驻异地工作人员', 'Works elsewhere for long', 'LONG_TERM', 'LONG_TERM', false, true, 'EMPLOYMENT', 2, 90, 365, date '2023-01-01', null, 'unverified', '医保发〔2022〕22号'),
  ('REFERRAL',  '*', '异地转诊人员', 'Referred to another region', 'REFERRAL', 'REFERRAL', true, false, '', 1, 90, 365, date '2023-01-01', null, 'unverified', '医保发〔2022〕22号'),
  ('EMERGENCY', '*', '异地急诊抢救人员', 'Emergency elsewhere', 'EMERGENCY', 'EMERGENCY', false, false, '', 1, 0, 365, date '2023-01-01', null, 'unverified', '医保发〔2022〕22号'),
  ('OTHER',     '*', '其他临时外出就医人员', 'Other care elsewhere for a time', 'OTHER', 'OTHER', false, false, '', 1, 90, 365, date '2023-01-01', null, 'unverified', '医保发〔2022〕22号'),
  ('STARTUP',   '*', '创业创新人员（双创）', 'Entrepreneur or innovator elsewhere', 'STUDENT', 'LONG_TERM', false, false, '', 1, 90, 365, date '2018-11-08', null, 'design', 'S3 一.6; S4 十.3'),
  ('MIGRANT',   '*', '外出务工人员', 'Migrant worker', 'MIGRANT', 'LONG_TERM', false, false, '', 1, 90, 365, date '2018-11-08', null, 'design', 'S3 一.6; S4 十.3');

create table filing (
  id                uuid primary key,
  version           int not null,
  number            text not null unique,
  patient_id        text not null references patient,
  plan              text not null,
  region            text not null,
  insurer           text not null references institution,
  filing_class      text not null,
  care_class        text not null,
  place             text not null,
  institution_code  text references institution,
  reason            text,
  proofs            text not null,
  referral_id       uuid,
  episode_id        uuid not null,
  replaces          uuid references filing,
  asked_by          text not null,
  asked_at          timestamptz not null,
  asking_institution text,
  state             text not null,
  care_from         date not null,
  discharged_on     date,
  late              boolean not null,
  settle_path       text,
  valid_from        date,
  valid_until       date,
  by_episode        boolean not null default false,
  check_due         timestamptz,
  escalated_at      timestamptz,
  decided_by        text,
  decided_at        timestamptz,
  refusal_code      text,
  refusal_note      text,
  core_number       text,
  ended_on          date,
  end_reason        text
);
create index filing_patient on filing (patient_id, state);
create index filing_insurer on filing (insurer, asked_at desc);
create index filing_institution on filing (asking_institution, asked_at desc);
-- The same care is filed once at a time.
create unique index filing_once on filing (patient_id, place, care_class, care_from)
  where replaces is null and state in ('REQUESTED', 'IN_CHECK', 'APPROVED', 'IN_FORCE');

alter table claim
  add column filing_id uuid,
  add column filing_claimed text;
