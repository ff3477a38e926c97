-- Claims. One person's lines over time are the history that limits count: claim_line carries the person.
create table claim (
  id                 uuid primary key,
  version            int not null,
  number             text not null unique,
  status             text not null,
  episode_id         uuid not null,
  source_type        text,
  source_id          text,
  entered_by         text not null,
  entered_at         timestamptz not null,
  decided_at         timestamptz,
  -- who is insured
  person             text not null,
  patient_id         text references patient,
  sex                text,
  birth_date         date,
  insutype           text,
  retired            boolean not null,
  self_pay_consent   boolean not null,
  -- the visit
  institution_code   text,
  provider           text not null,
  visit_id           text,
  med_type           text not null,
  hosp_lv            text,
  department         text,
  doctor             text,
  began_at           timestamptz,
  ended_at           timestamptz,
  diagnoses          jsonb not null,
  -- under which terms
  plan               text not null,
  region             text not null,
  currency           text not null,
  insurer            text not null,
  scheme             text not null,
  scene              text not null,
  level              text not null,
  filing             text not null,
  admission_no       int not null,
  settled_on         date not null,
  -- band and amounts, minor units
  band_deductible_fen bigint not null,
  ratio_bp           int not null,
  ceiling_fen        bigint not null,
  deductible_used_fen bigint not null,
  ceiling_used_fen   bigint not null,
  total_fen          bigint not null,
  denied_fen         bigint not null,
  over_limit_fen     bigint not null,
  self_pay_fen       bigint not null,
  self_first_fen     bigint not null,
  in_scope_fen       bigint not null,
  deductible_fen     bigint not null,
  fund_fen           bigint not null,
  patient_fen        bigint not null,
  -- audit and review
  knowledge_fingerprint text,
  warnings           jsonb not null,
  review_due         timestamptz,
  reviewed_by        text,
  conclusion         text,
  check (total_fen = denied_fen + fund_fen + patient_fen or status in ('ENTERED', 'PRICED', 'ASSESSED'))
);
create index claim_institution on claim (institution_code, id);
create index claim_insurer on claim (insurer, status, id);
create index claim_patient on claim (patient_id, id) where patient_id is not null;
create index claim_episode on claim (episode_id);
create index claim_source on claim (source_type, source_id) where source_type is not null;
create index claim_visit on claim (institution_code, visit_id) where visit_id is not null;
create index claim_person_year on claim (person, plan, settled_on);

create table claim_line (
  id             uuid primary key,
  claim_id       uuid not null references claim,
  seq            int not null,
  line_no        text not null,
  person         text not null,
  visit_id       text,
  occurred_at    timestamptz not null,
  system         text not null,
  code           text not null,
  name           text not null,
  list_type      text,
  charge_level   text not null,
  negotiated     boolean not null,
  quantity       numeric(18, 6) not null,
  unit_price     numeric(18, 6),
  price_limit    numeric(18, 6),
  department     text,
  doctor         text,
  priced         boolean not null,
  status         text not null,
  self_first_bp  int not null,
  in_scope       boolean not null,
  over_price_fen bigint not null,
  total_fen      bigint not null,
  denied_fen     bigint not null,
  over_limit_fen bigint not null,
  self_pay_fen   bigint not null,
  self_first_fen bigint not null,
  in_scope_fen   bigint not null,
  deductible_fen bigint not null,
  fund_fen       bigint not null,
  patient_fen    bigint not null,
  unique (claim_id, line_no)
);
create index claim_line_history on claim_line (person, occurred_at);
create index claim_line_visit on claim_line (person, visit_id) where visit_id is not null;

create table claim_finding (
  id                uuid primary key,
  claim_id          uuid not null references claim,
  seq               int not null,
  line_no           text,
  institution_code  text,
  rule_no           int not null,
  rule_id           text not null,
  result_type       text not null,
  basis             text not null,
  severity          text not null,
  action            text not null,
  bearer            text not null,
  disposition_rule  text not null,
  table_fingerprint text not null,
  row_id            text not null,
  snapshot          text not null,
  law_key           text not null,
  violated_quantity numeric(18, 6) not null,
  violated_fen      bigint not null,
  deduct_fen        bigint not null,
  staff_zh          text not null,
  staff_en          text not null,
  patient_zh        text not null,
  patient_en        text not null,
  evidence          jsonb not null,
  related_lines     jsonb not null,
  decision          text not null,
  decided_by        text,
  decided_at        timestamptz,
  reason            text
);
create index claim_finding_claim on claim_finding (claim_id, seq);
create index claim_finding_repeat on claim_finding (institution_code, rule_no);

-- Notices leave after commit: written with the claim's decision, sent by a sender that repeats with the same key.
create table claim_notice (
  id          uuid primary key,
  -- checked at commit: it is written before the claim is flushed
  claim_id    uuid not null references claim deferrable initially deferred,
  kind        text not null,
  receiver    text not null,
  number      text not null,
  lines       int not null,
  created_at  timestamptz not null,
  next_at     timestamptz not null,
  attempts    int not null,
  sent_at     timestamptz,
  last_error  text,
  unique (claim_id, kind)
);
create index claim_notice_open on claim_notice (next_at) where sent_at is null;
