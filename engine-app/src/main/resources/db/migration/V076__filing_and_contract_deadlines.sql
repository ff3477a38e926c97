-- How far a filing that nobody checks and a contract that no team answers have gone up, when they go further, and to whom.
alter table filing
  add column escalation_level text not null default 'NONE'
    check (escalation_level in ('NONE', 'REMINDED', 'DEPUTY', 'SUPERVISOR', 'REASSIGNED')),
  add column next_escalation timestamptz,
  add column dispatcher text references institution,
  add column end_note text;
update filing set escalation_level = 'REMINDED' where escalated_at is not null;
-- Those that wait now are reminded when they are due, as they were to be, and go further up from there.
update filing set next_escalation = check_due where state = 'IN_CHECK' and escalated_at is null;

alter table family_contract
  add column escalation_level text not null default 'NONE'
    check (escalation_level in ('NONE', 'REMINDED', 'DEPUTY', 'SUPERVISOR', 'REASSIGNED')),
  add column next_escalation timestamptz,
  add column dispatcher text references institution,
  add column end_note text;
update family_contract set escalation_level = 'REMINDED' where escalated_at is not null;
update family_contract set next_escalation = confirm_due where state = 'REQUESTED' and escalated_at is null;

-- One filing for a referral and a place, however often the house is told that the patient was taken.
create unique index filing_of_referral on filing (referral_id, place)
  where replaces is null and asked_by = 'engine'
    and state in ('REQUESTED', 'IN_CHECK', 'APPROVED', 'IN_FORCE');
create index filing_referral on filing (referral_id) where referral_id is not null;
