-- Family-doctor contracts (家庭医生签约) with a life of their own; rows that came by a file are active contracts.

-- What a contract gives (服务包), for how long, and within how many working days team and resident answer. Regional parameters.
create table service_package (
  code                 text not null,
  region               text not null default '*',
  name_zh              text not null,
  name_en              text not null,
  services_zh          text not null,
  services_en          text not null,
  fee_fen              bigint not null,
  months               int not null,
  confirm_working_days int not null,
  sign_working_days    int not null,
  renew_within_days    int not null,
  valid_from           date not null,
  valid_until          date,
  status               text not null,
  source               text not null,
  primary key (code, region, valid_from)
);
insert into service_package values
  ('BASIC', '*', '基本服务包', 'Basic package', '健康档案、健康教育、预约与转诊、慢性病随访', 'Health record, health education, appointments and referral, chronic follow-up', 0, 12, 3, 7, 60, date '2016-06-06', null, 'design', 'S3 一.4; S4 八'),
  ('CHRONIC', '*', '慢性病服务包', 'Chronic disease package', '基本服务，另加每季度面对面随访、用药指导、检查提醒', 'The basic services, and a visit each quarter, medication guidance, reminders of tests', 0, 12, 3, 7, 60, date '2016-06-06', null, 'design', 'S3 一.4; S4 八'),
  ('ELDERLY', '*', '老年人服务包', 'Elderly package', '基本服务，另加年度体检、中医药健康指导、上门服务预约', 'The basic services, and a yearly check-up, guidance of traditional medicine, home visits', 0, 12, 3, 7, 60, date '2016-06-06', null, 'design', 'S3 一.4; S4 八');

-- The text that a resident signs, in its versions.
create table contract_text (
  version     text primary key,
  title_zh    text not null,
  title_en    text not null,
  body_zh     text not null,
  body_en     text not null,
  valid_from  date not null,
  valid_until date,
  status      text not null
);
insert into contract_text values
  ('2026-1', '家庭医生签约服务协议', 'Agreement with a family-doctor team',
   '本人自愿与所选家庭医生团队签约，同意团队为提供签约服务建立、查阅和使用本人的健康档案，并在转诊时向接诊机构提供必要信息。协议期内可以随时解约。',
   'I choose this family-doctor team of my own will. I agree that it keeps, reads and uses my health record to serve me, and gives the receiving institution what it needs when I am referred. I may end the agreement at any time.',
   date '2016-06-06', null, 'design');

alter table family_contract drop constraint family_contract_pkey;
alter table family_contract
  add column id uuid not null default gen_random_uuid() primary key,
  add column version int not null default 0,
  add column number text,
  add column state text not null default 'ACTIVE',
  add column team_id text references family_team,
  add column service_package text not null default 'BASIC',
  add column consent_version text,
  add column renews uuid references family_contract,
  add column episode_id uuid not null default gen_random_uuid(),
  add column asked_by text,
  add column asked_at timestamptz,
  add column confirm_due timestamptz,
  add column confirmed_by text,
  add column confirmed_at timestamptz,
  add column escalated_at timestamptz,
  add column sign_due timestamptz,
  add column signed_at timestamptz,
  add column signature_id text,
  add column signature_digest text,
  add column signature_value text,
  add column decline_reason text,
  add column decline_note text,
  add column ended_on date,
  add column ended_by text,
  add column end_reason text,
  add constraint family_contract_state check (state in
    ('REQUESTED', 'CONFIRMED', 'ACTIVE', 'ENDED', 'DECLINED', 'EXPIRED', 'WITHDRAWN'));
create index family_contract_patient on family_contract (patient_id, state);
create index family_contract_team on family_contract (team_id, state);
create index family_contract_institution on family_contract (institution_code, state);
create unique index family_contract_number on family_contract (number) where number is not null;
