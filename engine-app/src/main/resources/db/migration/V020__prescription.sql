-- Medicines that may be prescribed. Codes are text; prices are of one package, in fen.
create table drug (
  code             text primary key,
  generic_name     text not null,
  name_en          text not null,
  spec             text not null,
  form             text not null check (form in ('INJECTION', 'ORAL', 'TOPICAL', 'OTHER')),
  drug_class       text not null,
  category         text not null check (category in ('WESTERN', 'PATENT_TCM', 'HERBAL_PIECES', 'FORMULA_GRANULE')),
  charge_level     text not null check (charge_level in ('01', '02', '03')),
  antibiotic_grade int not null default 0 check (antibiotic_grade between 0 and 3),
  storage          text not null default 'NORMAL' check (storage in ('NORMAL', 'REFRIGERATED', 'FROZEN')),
  unit_price_fen   bigint not null check (unit_price_fen >= 0),
  split            boolean not null default false,
  in_no_code_list  boolean not null default false
);

-- Deadlines and limits of a region, dated: From inclusive, Until exclusive.
create table prescription_terms (
  region           text not null,
  valid_from       date not null,
  valid_until      date,
  review_minutes   int not null,
  payment_minutes  int not null,
  dispense_minutes int not null,
  redeem_days      int not null,
  reviewer_years   int not null,
  source           text not null,
  primary key (region, valid_from)
);
insert into prescription_terms values
  ('*', '2018-06-29', null, 30, 120, 1440, 2, 3,
   'reviewer >= 3 years: 医疗机构处方审核规范 (国卫办医发〔2018〕14号); redeem within 2 days: S1 三(三)8; minutes: design, to be set by the region');

-- Reasons a pharmacist may give, dated (医疗机构处方审核规范 Art. 13-15).
create table review_reason (
  kind             text not null check (kind in ('RETURN', 'REFUSE', 'WITHHOLD')),
  code             text not null,
  zh               text not null,
  en               text not null,
  comment_required boolean not null,
  law              text,
  valid_from       date not null,
  valid_until      date,
  primary key (kind, code, valid_from)
);
insert into review_reason values
  ('RETURN', 'N7', '剂量、规格或用法不清', 'Dose, strength or usage unclear', false, 'PRESCRIPTION-REVIEW#14', '2018-06-29', null),
  ('RETURN', 'N8', '用量或有效期不符', 'Quantity or validity not as allowed', false, 'PRESCRIPTION-REVIEW#14', '2018-06-29', null),
  ('RETURN', 'S1', '用药与诊断不符', 'Medicine does not fit the diagnosis', false, 'PRESCRIPTION-REVIEW#15', '2018-06-29', null),
  ('RETURN', 'S2', '未注明皮试结果', 'Skin test result missing', false, 'PRESCRIPTION-REVIEW#15', '2018-06-29', null),
  ('RETURN', 'S3', '剂量、用法不正确', 'Dose or usage incorrect', false, 'PRESCRIPTION-REVIEW#15', '2018-06-29', null),
  ('RETURN', 'S4', '剂型或给药途径不适宜', 'Form or route unsuitable', false, 'PRESCRIPTION-REVIEW#15', '2018-06-29', null),
  ('RETURN', 'S5', '重复给药或相互作用', 'Duplicate therapy or interaction', false, 'PRESCRIPTION-REVIEW#15', '2018-06-29', null),
  ('RETURN', 'S6', '配伍禁忌', 'Incompatibility', false, 'PRESCRIPTION-REVIEW#15', '2018-06-29', null),
  ('RETURN', 'S7', '用药禁忌', 'Contraindication', false, 'PRESCRIPTION-REVIEW#15', '2018-06-29', null),
  ('REFUSE', 'SERIOUS_MISUSE', '严重不合理用药', 'Serious misuse', true, 'DRUG-LAW#73', '2018-06-29', null),
  ('REFUSE', 'NO_RIGHT', '医生无相应处方权', 'The doctor has no right to prescribe it', true, 'PRESCRIPTION-REVIEW#13', '2018-06-29', null),
  ('REFUSE', 'FORGED', '疑似伪造', 'Suspected forgery', true, null, '2018-06-29', null),
  ('REFUSE', 'OTHER', '其他', 'Other', true, null, '2018-06-29', null),
  ('WITHHOLD', 'OUT_OF_STOCK', '药品缺货', 'Out of stock', false, null, '2018-06-29', null),
  ('WITHHOLD', 'NOT_SUITABLE', '复审不通过', 'The second review failed', true, null, '2018-06-29', null),
  ('WITHHOLD', 'TRACE_CODE', '追溯码异常', 'Trace code in doubt', true, 'TRACE-CODE-NOTICE#0', '2025-07-01', null);

create table prescription (
  id                   uuid primary key,
  number               text not null unique,
  episode_id           uuid not null,
  patient_id           text not null references patient,
  prescriber_id        text not null references practitioner,
  institution_code     text not null references institution,
  reviewer_institution text not null references institution,
  region               text not null,
  visit_type           text not null,
  offline_diagnosis    boolean not null,
  same_diagnosis       boolean not null,
  disease_class        text not null,
  condition_changed    boolean not null,
  identity_verified    boolean not null,
  consent_signed       boolean not null,
  joint_consult        boolean not null,
  guardian_present     boolean not null,
  specialist_present   boolean not null,
  diagnosis_code       text not null,
  diagnosis_name       text not null,
  rx_type              text not null,
  reason               text,
  stable               boolean not null,
  strict_assessment    boolean not null,
  allergies            text,
  weight_kg            numeric(6, 2),
  status               text not null,
  round                int not null,
  signature_id         text,
  signature_signer     text,
  signature_algorithm  text,
  signature_certificate text,
  signature_key        text,
  signature_value      text,
  signature_digest     text,
  signed_at            timestamptz,
  pharmacist_id        text references practitioner,
  reviewed_at          timestamptz,
  valid_until          date,
  review_due           timestamptz,
  written_at           timestamptz not null,
  pharmacy_code        text references institution,
  holds                int not null,
  closed_reason        text,
  updated_at           timestamptz not null,
  version              bigint not null,
  constraint ready_needs_a_pharmacist
    check (status not in ('READY', 'IN_PROGRESS', 'COMPLETED') or (pharmacist_id is not null and valid_until is not null)),
  constraint review_is_never_by_the_prescriber check (pharmacist_id is null or pharmacist_id <> prescriber_id)
);
create index prescription_episode on prescription (episode_id);
create index prescription_patient on prescription (patient_id, id);
create index prescription_institution on prescription (institution_code, id);
create index prescription_reviewer on prescription (reviewer_institution, status, id);
create index prescription_pharmacy on prescription (pharmacy_code, id) where pharmacy_code is not null;

create table prescription_line (
  prescription_id uuid not null references prescription,
  line_no         int not null,
  drug_code       text not null,
  generic_name    text not null,
  name_en         text not null,
  spec            text not null,
  form            text not null,
  drug_class      text not null,
  category        text not null,
  charge_level    text not null,
  antibiotic_grade int not null,
  storage         text not null,
  split           boolean not null,
  in_no_code_list boolean not null,
  dose            text not null,
  frequency       text not null,
  route           text not null,
  days            int not null,
  quantity        numeric(18, 6) not null,
  unit_price_fen  bigint not null,
  primary key (prescription_id, line_no)
);

create table prescription_finding (
  prescription_id uuid not null references prescription,
  round           int not null,
  source          text not null,
  level           text not null,
  code            text not null,
  rule_id         text,
  law             text,
  line_no         int,
  staff_zh        text not null,
  staff_en        text not null,
  patient_zh      text,
  patient_en      text,
  decision_id     uuid
);
create index prescription_finding_record on prescription_finding (prescription_id);

-- One way of getting the medicine: chosen once, held exclusively.
create table fulfilment (
  id                 uuid primary key,
  prescription_id    uuid not null references prescription,
  attempt            int not null,
  way                text not null check (way in ('DELIVERY', 'PICKUP')),
  pharmacy_code      text not null references institution,
  receiver           text,
  phone              text,
  address            text,
  status             text not null,
  claim_id           uuid,
  total_fen          bigint not null,
  fund_fen           bigint not null,
  patient_fen        bigint not null,
  currency           text not null,
  payment_due        timestamptz not null,
  payment_id         text,
  pay_url            text,
  paid_at            timestamptz,
  refund_id          text,
  dispenser_id       text references practitioner,
  dispensed_at       timestamptz,
  delivery_id        uuid,
  reason             text,
  updated_at         timestamptz not null,
  version            bigint not null,
  unique (prescription_id, attempt)
);
create unique index fulfilment_one_open on fulfilment (prescription_id)
  where status not in ('UNPAID', 'REFUNDED', 'COLLECTED', 'DELIVERED');
create unique index fulfilment_delivery on fulfilment (delivery_id) where delivery_id is not null;

-- A trace code ties a package to a prescription and a patient; a second sale is looked into.
create table dispensed_code (
  code            text not null,
  prescription_id uuid not null,
  line_no         int not null,
  pharmacy_code   text not null,
  dispensed_at    timestamptz not null,
  primary key (code, prescription_id, line_no)
);

-- Payment events arrive at least once; each is taken once.
create table payment_event (
  event_id      text primary key,
  fulfilment_id uuid not null,
  payment_id    text not null,
  amount_fen    bigint not null,
  at            timestamptz not null,
  taken_at      timestamptz not null
);
