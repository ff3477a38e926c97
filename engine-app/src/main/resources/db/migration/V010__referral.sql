-- Referrals, up and down. Values that are read and written as a whole are JSON in one column.
create table referral (
  id                  uuid primary key,
  version             int  not null,
  kind                text not null check (kind in ('UP', 'DOWN')),
  status              text not null,
  business_status     text not null,
  number              text not null unique,
  episode_id          uuid not null,
  origin_id           uuid references referral,
  patient_id          text not null references patient,
  region              text not null,
  case_date           date not null,
  requested_at        timestamptz not null,
  reason              text not null,
  from_institution    text not null references institution,
  from_practitioner   text not null references practitioner,
  to_institution      text not null references institution,
  to_department       text not null,
  -- up
  clinical            text,
  contracted          boolean,
  by_contract_doctor  boolean,
  declared_emergency  boolean,
  urgency_asked       text,
  urgency_reason      text,
  -- down
  down_facts          text,
  handover            text,
  handover_kind       text,
  follow_up_on        date,
  -- what the tables said
  urgency             text,
  channel             text,
  kept_slot           boolean,
  deputy              boolean,
  reply_due           timestamptz,
  grounds             text not null,
  -- the place at the hospital
  slot_reservation_id text,
  slot_at             timestamptz,
  slot_until          timestamptz,
  slot_kept           boolean,
  slot_place          text,
  slot_released_at    timestamptz,
  -- what came of it
  overdue_at          timestamptz,
  decline_reason      text,
  advice              text,
  cancel_reason       text,
  arrived_at          timestamptz,
  outcome             text,
  foreign key (to_institution, to_department) references department (institution_code, code)
);
create index referral_from on referral (from_institution, requested_at desc);
create index referral_to on referral (to_institution, requested_at desc);
create index referral_patient on referral (patient_id, requested_at desc);
create index referral_episode on referral (episode_id);
create index referral_origin on referral (origin_id) where origin_id is not null;
-- A patient goes down once: two requests at the same moment cannot both stand.
create unique index referral_one_way_down on referral (origin_id)
  where origin_id is not null and status not in ('REJECTED', 'CANCELLED', 'FAILED');
