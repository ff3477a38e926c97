-- Registry: who there is. Identity numbers are encrypted; only the last four are kept readable for search.
create table institution (
  code          text primary key,
  name_zh       text not null,
  name_en       text not null,
  kind          text not null check (kind in ('HOSPITAL', 'TOWNSHIP_CENTRE', 'PHARMACY', 'CARRIER', 'INSURER', 'REGULATOR')),
  level         int  not null check (level between 0 and 3),
  region        text not null,
  consortium    text,
  email         text,
  phone         text,
  locale        text not null default 'zh-CN'
);
create table department (
  institution_code text not null references institution,
  code             text not null,
  name_zh          text not null,
  name_en          text not null,
  primary key (institution_code, code)
);
create table practitioner (
  id                  text primary key,
  name_zh             text not null,
  name_en             text not null,
  institution_code    text not null references institution,
  profession          text not null check (profession in ('DOCTOR', 'PHARMACIST', 'NURSE', 'CLERK')),
  licensed            boolean not null,
  practice_years      int not null,
  filed               boolean not null,
  certificate_until   date,
  institution_consent boolean not null,
  liability_insured   boolean not null,
  multi_site          boolean not null default false,
  site_filed          boolean not null default true,
  antibiotic_right    int not null default 1
);
create table patient (
  id           text primary key,
  psn_no       text not null unique,
  name         text not null,
  name_en      text not null,
  initials     text not null,
  sex          text not null check (sex in ('1', '2', '9')),
  birth_date   date not null,
  identity_no  text not null,
  identity_last4 text not null,
  phone        text not null,
  address      text,
  locale       text not null default 'zh-CN'
);
create index patient_search on patient (initials, identity_last4);
create table family_contract (
  patient_id       text not null references patient,
  practitioner_id  text not null references practitioner,
  institution_code text not null references institution,
  valid_from       date not null,
  valid_until      date not null,
  primary key (patient_id, valid_from)
);
create table coverage (
  patient_id  text not null references patient,
  plan        text not null,
  insutype    text not null,
  category    text not null default 'NONE',
  valid_from  date not null,
  valid_until date,
  primary key (patient_id, plan, valid_from)
);
create table app_user (
  username         text primary key,
  password_hash    text not null,
  name_zh          text not null,
  name_en          text not null,
  roles            text not null,
  institution_code text references institution,
  practitioner_id  text references practitioner,
  patient_id       text references patient,
  locale           text not null default 'zh-CN',
  enabled          boolean not null default true
);
create index app_user_institution on app_user (institution_code);

create sequence readable_number;

-- Worklist: our own indexed table of open work, written in the transaction of the task.
create table work_item (
  task_id          text primary key,
  process_key      text not null,
  element_id       text not null,
  name             text not null,
  record_id        uuid not null,
  candidate_group  text not null,
  assignee         text,
  created_at       timestamptz not null,
  due_at           timestamptz,
  priority         int not null,
  number           text,
  card_zh          text,
  card_en          text,
  initials         text,
  identity_last4   text
);
create index work_item_group on work_item (candidate_group, due_at, task_id);
create index work_item_record on work_item (record_id);
create index work_item_number on work_item (number);
create index work_item_initials on work_item (candidate_group, initials);
create index work_item_last4 on work_item (candidate_group, identity_last4);

-- Idempotency: the first answer to each key, kept in the transaction of the act.
create table idempotency_key (
  owner       text not null,
  key         text not null,
  fingerprint text not null,
  status      int,
  location    text,
  content_type text,
  body        text,
  created_at  timestamptz not null,
  primary key (owner, key)
);
create index idempotency_key_age on idempotency_key (created_at);

-- Trail (全程留痕): who did what to which record; append-only.
create table trail (
  id             bigint generated always as identity primary key,
  at             timestamptz not null,
  actor          text not null,
  institution    text,
  act            text not null,
  record_type    text not null,
  record_id      uuid,
  number         text,
  episode_id     uuid,
  outcome        text not null,
  reason         text,
  note_zh        text,
  note_en        text,
  decision_ids   uuid[],
  address        text
);
create index trail_episode on trail (episode_id, id) where episode_id is not null;
create index trail_record on trail (record_id, id) where record_id is not null;
create function trail_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the trail is append-only';
end $$;
create trigger trail_no_change before update or delete on trail
  for each row execute function trail_is_append_only();

-- Decision log: every decision with what it saw and under which rule version.
create table decision_log (
  id           uuid primary key,
  at           timestamptz not null,
  table_name   text not null,
  fingerprint  text not null,
  region       text not null,
  case_date    date not null,
  record_id    uuid,
  episode_id   uuid,
  rule_ids     text not null,
  law_keys     text not null,
  by_default   boolean not null,
  inputs       jsonb not null,
  outcome      jsonb not null
);
create index decision_log_record on decision_log (record_id);
create index decision_log_episode on decision_log (episode_id);

-- An outgoing call is known before it is made, so that its repetition carries the same key.
create table outgoing_call (
  id          uuid primary key,
  record_id   uuid not null,
  act         text not null,
  created_at  timestamptz not null,
  unique (record_id, act)
);
