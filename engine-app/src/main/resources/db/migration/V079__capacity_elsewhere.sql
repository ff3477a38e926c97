-- A referral that is not answered yet cannot answer an offer: a place that becomes free is taken for it at once (GIVEN), and the
-- record hears of it when the hospital has confirmed it. Who loses a place because its slot is withdrawn stands first.
alter table capacity_wait
  add column displaced boolean not null default false,
  drop constraint capacity_wait_state_check,
  add constraint capacity_wait_state_check check (state in ('WAITING', 'OFFERED', 'GIVEN', 'PLACED', 'LEFT'));
drop index capacity_wait_order;
create index capacity_wait_order on capacity_wait (institution, department, resource, item, rank, displaced desc, since, turn)
  where state = 'WAITING';
create index capacity_wait_given on capacity_wait (since) where state = 'GIVEN';

-- What the patient, or the round, has still to hear of a place: the hospital refused it, it was moved, it is gone.
alter table capacity_place add column news text check (news in ('REFUSED', 'MOVED', 'LOST'));
create index capacity_place_news on capacity_place (taken_at) where news is not null;
create index capacity_slot_withdrawn on capacity_slot (begins_at) where state = 'WITHDRAWN';

-- Examinations and beds are from now on confirmed by the hospital as visits are; those that the pool alone confirmed stay so,
-- and what was given back of them was never written down at a hospital.
update capacity_place set returned_at = ended_at where resource <> 'VISIT' and state in ('RELEASED', 'REFUSED') and returned_at is null;
