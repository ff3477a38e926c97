-- The yearly assessment of a carrier and its contract (GSP 药品零售配送质量管理): From inclusive, Until exclusive.
create table carrier_qualification (
  carrier_code   text not null references institution,
  qualified      boolean not null,
  cold_qualified boolean not null,
  valid_from     date not null,
  valid_until    date,
  primary key (carrier_code, valid_from)
);

-- Temperature that a storage class allows, in degrees Celsius, both ends included.
create table storage_range (
  storage    text primary key,
  lowest     numeric(5, 2) not null,
  highest    numeric(5, 2) not null,
  source     text not null
);
insert into storage_range values
  ('NORMAL', 10, 30, '药典 / GSP Art. 83, recalled: to be verified'),
  ('REFRIGERATED', 2, 8, '药典 / GSP Art. 83, recalled: to be verified'),
  ('FROZEN', -25, -10, '药典 / GSP Art. 83, recalled: to be verified');

create table delivery (
  id               uuid primary key,
  number           text not null unique,
  episode_id       uuid not null,
  prescription_id  uuid not null,
  patient_id       text not null references patient,
  institution_code text not null references institution,
  pharmacy_code    text not null references institution,
  carrier_code     text not null references institution,
  region           text not null,
  storage          text not null,
  trace_scanned    boolean not null,
  receiver         text not null,
  phone            text not null,
  address          text not null,
  status           text not null,
  packaging        text,
  order_id         text,
  waybill          text,
  failed_attempts  int not null,
  out_of_range_since timestamptz,
  last_event_at    timestamptz,
  trace_hold       boolean not null,
  closed_reason    text,
  updated_at       timestamptz not null,
  version          bigint not null
);
create index delivery_episode on delivery (episode_id);
create index delivery_patient on delivery (patient_id, id);
create index delivery_prescription on delivery (prescription_id);

-- What the carrier reported; an event id is taken once, late ones are kept without moving the parcel.
create table delivery_event (
  delivery_id  uuid not null references delivery,
  event_id     text not null,
  type         text not null,
  at           timestamptz not null,
  place        text,
  actor        text,
  temperature  numeric(5, 2),
  seal_ok      boolean,
  identity_ok  boolean,
  action       text,
  rule_id      text,
  law          text,
  applied      boolean not null,
  decision_id  uuid,
  taken_at     timestamptz not null,
  primary key (delivery_id, event_id)
);
