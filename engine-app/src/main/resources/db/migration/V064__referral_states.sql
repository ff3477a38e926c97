-- One flat state per referral and the course whose transitions hold, instead of a status with a finer word beside it.
alter table referral add column state text;
alter table referral add column course text;
alter table referral add column referred_down boolean;

update referral set
  state = case
    when status = 'REQUESTED' and business_status = 'AWAITING_TRIAGE' then 'AWAITING_TRIAGE'
    when status = 'ACCEPTED' and business_status = 'SCHEDULED' then 'SCHEDULED'
    when status = 'IN_PROGRESS' then 'ARRIVED'
    else status
  end,
  course = case
    when kind = 'DOWN' then 'DOWN'
    when urgency = 'EMERGENCY' and status <> 'REQUESTED' then 'EMERGENCY'
    else 'UP'
  end,
  referred_down = case when business_status = 'REFERRED_DOWN' then true end;

alter table referral alter column state set not null;
alter table referral alter column course set not null;
alter table referral drop constraint referral_kind_check;
alter table referral add constraint referral_kind_check
  check (kind in ('UP', 'LATERAL', 'DOWN', 'CONSULT', 'ADVICE', 'ORDER'));
drop index referral_one_way_down;
alter table referral drop column status;
alter table referral drop column business_status;

-- A patient goes down once: two requests at the same moment cannot both stand.
create unique index referral_one_way_down on referral (origin_id)
  where origin_id is not null and kind = 'DOWN' and state not in ('REJECTED', 'RETURNED', 'CANCELLED', 'FAILED');
-- A consultation or a question becomes one referral.
create unique index referral_one_conversion on referral (origin_id) where origin_id is not null and kind <> 'DOWN';
