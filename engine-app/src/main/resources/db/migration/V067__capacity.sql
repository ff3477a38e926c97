-- The slot pool (号池): published places of institutions, those kept for family doctors, who holds which, who waits.

-- What the public sees how early, and how long an offered place is held; a region's own row goes before '*'.
create table capacity_terms (
  region        text    not null,
  urgent        boolean not null,
  valid_from    date    not null,
  -- exclusive
  valid_until   date,
  -- the public may book this many days before the visit
  public_days   int     not null check (public_days between 0 and 365),
  -- how long a freed place is held for the first of the waiting list
  offer_minutes int     not null check (offer_minutes between 1 and 20160),
  status        text    not null check (status in ('official', 'unverified', 'design')),
  source        text    not null,
  primary key (region, urgent, valid_from)
);
insert into capacity_terms values
  ('*', false, '2015-01-01', null, 7, 240, 'design', '常规：放号提前 7 天，候补名额保留 4 小时'),
  ('*', true,  '2015-01-01', null, 7, 60,  'design', '加急：放号提前 7 天，候补名额保留 1 小时');

create table capacity_slot (
  id            uuid primary key,
  institution   text not null,
  department    text not null,
  -- null: whoever is on duty
  practitioner  text references practitioner,
  resource      text not null check (resource in ('VISIT', 'EXAM', 'BED')),
  -- the exam item or the ward; empty for visits
  item          text not null default '',
  kind          text not null check (kind in ('ALL', 'EXPERT')),
  begins_at     timestamptz not null,
  ends_at       timestamptz not null,
  -- urgent referrals may take it from; family doctors see the kept places from; the public the others; everybody all of them
  urgent_from   timestamptz not null,
  family_from   timestamptz not null,
  public_from   timestamptz not null,
  recycle_at    timestamptz not null,
  capacity      int  not null check (capacity between 1 and 1000),
  quota         int  not null check (quota between 0 and capacity),
  kept_taken    int  not null default 0 check (kept_taken between 0 and quota),
  open_taken    int  not null default 0 check (open_taken >= 0),
  state         text not null default 'OPEN' check (state in ('OPEN', 'WITHDRAWN')),
  -- the hospital's own names of the ordinary and the kept places, where its system publishes them
  open_ref      text,
  kept_ref      text,
  published_by  text not null,
  published_at  timestamptz not null,
  decision_id   uuid,
  check (ends_at > begins_at),
  -- never more than there are, whatever the code does
  check (kept_taken + open_taken <= capacity),
  foreign key (institution, department) references department (institution_code, code)
);
create index capacity_slot_next on capacity_slot (institution, department, resource, item, begins_at) where state = 'OPEN';
-- A doctor cannot begin two visits at once, and nothing is published twice (overlaps are refused by the act).
create unique index capacity_slot_doctor on capacity_slot (practitioner, begins_at)
  where practitioner is not null and state = 'OPEN';
create unique index capacity_slot_twice on capacity_slot (institution, department, resource, item, kind, begins_at, ends_at)
  where practitioner is null and state = 'OPEN';

create table capacity_place (
  id             uuid primary key,
  -- null: a place of the hospital's own system, which publishes none in the pool
  slot_id        uuid references capacity_slot,
  -- the record that holds it (a referral), or an id made of the institution's own reference
  holder         uuid not null,
  number         text not null,
  patient_id     text references patient,
  institution    text not null references institution,
  department     text not null,
  resource       text not null check (resource in ('VISIT', 'EXAM', 'BED')),
  item           text not null default '',
  begins_at      timestamptz,
  ends_at        timestamptz,
  kept           boolean not null,
  priority       text not null check (priority in ('EMERGENCY', 'URGENT', 'ROUTINE')),
  state          text not null check (state in ('OFFERED', 'HELD', 'CONFIRMED', 'RELEASED', 'REFUSED')),
  -- until when it is offered
  offer_until    timestamptz,
  -- the hospital's number of it, and where to go in its words
  reservation_id text,
  where_to       text,
  -- the hospital booked it itself: its own system has it already
  booked         boolean not null default false,
  taken_by       text not null,
  taken_at       timestamptz not null,
  ended_at       timestamptz,
  end_reason     text,
  -- the hospital has it back, or never had to know
  returned_at    timestamptz,
  check (state <> 'OFFERED' or offer_until is not null)
);
-- The same record never holds two places of one sort.
create unique index capacity_place_once on capacity_place (holder, resource, item)
  where state in ('OFFERED', 'HELD', 'CONFIRMED');
create index capacity_place_slot on capacity_place (slot_id) where state in ('OFFERED', 'HELD', 'CONFIRMED');
create index capacity_place_holder on capacity_place (holder, taken_at);
create index capacity_place_offered on capacity_place (offer_until) where state = 'OFFERED';
create index capacity_place_unsettled on capacity_place (taken_at)
  where state = 'HELD' or (state = 'RELEASED' and returned_at is null);

create table capacity_wait (
  id           uuid primary key,
  holder       uuid not null,
  number       text not null,
  patient_id   text not null references patient,
  institution  text not null,
  department   text not null,
  practitioner text references practitioner,
  resource     text not null check (resource in ('VISIT', 'EXAM', 'BED')),
  item         text not null default '',
  priority     text not null check (priority in ('EMERGENCY', 'URGENT', 'ROUTINE')),
  family       boolean not null,
  -- the order: urgency, then the channel, then time
  rank         int  not null,
  since        timestamptz not null,
  -- who came first of those who came at the same moment
  turn         bigint generated always as identity,
  state        text not null check (state in ('WAITING', 'OFFERED', 'PLACED', 'LEFT')),
  place_id     uuid references capacity_place,
  offers       int  not null default 0,
  told_at      timestamptz,
  ended_at     timestamptz,
  foreign key (institution, department) references department (institution_code, code)
);
create unique index capacity_wait_once on capacity_wait (holder, resource, item) where state in ('WAITING', 'OFFERED');
create index capacity_wait_order on capacity_wait (institution, department, resource, item, rank, since, turn)
  where state = 'WAITING';
create index capacity_wait_untold on capacity_wait (since) where state = 'OFFERED' and told_at is null;

-- Places that referrals hold already, and those that a hospital is being asked for at this moment, are places outside the pool.
insert into capacity_place (id, holder, number, patient_id, institution, department, resource, begins_at, ends_at, kept,
  priority, state, reservation_id, where_to, taken_by, taken_at)
select gen_random_uuid(), r.id, r.number, r.patient_id, r.to_institution, r.to_department, 'VISIT', r.slot_at, r.slot_until,
  coalesce(r.slot_kept, r.kept_slot, false), case when r.urgency in ('EMERGENCY', 'URGENT') then r.urgency else 'ROUTINE' end,
  case when r.slot_reservation_id is null then 'HELD' else 'CONFIRMED' end, r.slot_reservation_id, r.slot_place, 'engine',
  r.requested_at
from referral r
where r.slot_released_at is null and r.arrived_at is null and (r.slot_reservation_id is not null
  or (r.requested_at > now() - interval '30 days'
    and exists (select 1 from outgoing_call c where c.record_id = r.id and c.act = 'reserveSlot')));
-- The keys of those calls go with the places, so that a call that is repeated keeps its key.
update outgoing_call c set record_id = p.id from capacity_place p
  where p.holder = c.record_id and c.act in ('reserveSlot', 'releaseSlot');
