-- What the whole machine keeps: deadlines, questions, cancellations, examinations, follow-ups, notes.
alter table referral
  add column attempt                    int not null default 1,
  add column visit_round                int not null default 0,
  add column notes                      text not null default '[]',
  -- why not
  add column decline_note               text,
  add column converted_to               uuid references referral,
  -- the deadline that counts, and how far it has gone up
  add column deadline_step              text,
  add column escalation_level           text,
  add column escalated_at               timestamptz,
  add column deadline_counts_from       timestamptz,
  add column deadline_spent_minutes     bigint,
  add column deadline_due               timestamptz,
  add column next_escalation            timestamptz,
  add column dispatcher                 text references institution,
  add column deadline_round             int,
  -- what the receiver asked back
  add column questions                  text,
  add column asked_at                   timestamptz,
  add column asked_by                   text,
  add column reply_left_minutes         bigint,
  add column reply_spent_minutes        bigint,
  add column level_before_question      text,
  add column dispatcher_before_question text,
  add column information                text,
  add column answered_at                timestamptz,
  -- the cancellation by agreement
  add column cancellation               text,
  add column cancel_note                text,
  add column cancel_asked_at            timestamptz,
  add column cancel_asked_by            text,
  add column cancel_due                 timestamptz,
  add column cancel_agrees_by_default   boolean,
  add column cancel_refusal             text,
  add column cancel_refusal_note        text,
  add column cancel_round               int,
  -- examined or ordered
  add column items                      text,
  add column exam_results               text,
  add column examined_at                timestamptz,
  add column redeemed_at                timestamptz,
  add column redeemable_until           timestamptz,
  -- the follow-up by primary care
  add column aftercare_due_on           date,
  add column aftercare_seen_on          date,
  add column aftercare_note             text;

-- What was withdrawn before had its reason in free words: they become the note of a reason of that kind.
update referral set cancellation = 'AGREED', cancel_note = cancel_reason, cancel_reason = 'OTHER', cancel_round = 0
  where cancel_reason is not null;
-- A down-referral that is complete has its follow-up in the calendar.
update referral set aftercare_due_on = follow_up_on where kind = 'DOWN' and follow_up_on is not null;
-- An answer that is overdue had been told to the deputy.
update referral set escalation_level = 'DEPUTY', escalated_at = overdue_at, deadline_round = 1
  where overdue_at is not null;

create index referral_escalated on referral (to_institution, escalation_level) where escalation_level <> 'NONE';
create index referral_dispatcher on referral (dispatcher) where dispatcher is not null;
