-- Open work: one row for every group that sees it, with what a clerk sorts and filters by. Written in the transaction of the act.
alter table work_item
  drop constraint work_item_pkey,
  add primary key (task_id, candidate_group),
  add column institution  text,
  add column kind         text,
  add column urgency      text,
  add column urgency_rank smallint not null default 9,
  add column green        boolean not null default false,
  add column awaiting     boolean not null default false,
  add column state_zh     text,
  add column state_en     text,
  add column escalation   text not null default 'NONE'
    check (escalation in ('NONE', 'REMINDED', 'DEPUTY', 'SUPERVISOR', 'REASSIGNED')),
  add column escalated_at timestamptz,
  add column region       text,
  add column working_time boolean not null default false,
  add column card_code    text,
  -- The last part of the readable number, which people say on the telephone.
  add column serial       text generated always as (split_part(number, '-', 2)) stored,
  -- Work without a deadline stands last, and a page can go on after it.
  add column due_key      timestamptz not null generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored;

update work_item set institution = substring(candidate_group from position('-' in candidate_group) + 1);

drop index work_item_group;
create index work_item_due on work_item (candidate_group, due_key, task_id);
create index work_item_urgency on work_item (candidate_group, urgency_rank, due_key, task_id);
create index work_item_age on work_item (candidate_group, created_at, task_id);
create index work_item_process on work_item (candidate_group, process_key, due_key, task_id);
create index work_item_kind on work_item (candidate_group, kind, due_key, task_id) where kind is not null;
create index work_item_green on work_item (candidate_group, due_key, task_id) where green;
create index work_item_awaiting on work_item (candidate_group, due_key, task_id) where awaiting;
create index work_item_escalated on work_item (candidate_group, due_key, task_id) where escalation <> 'NONE';
create index work_item_assignee on work_item (assignee, due_key, task_id) where assignee is not null;
create index work_item_serial on work_item (candidate_group, serial);
create index work_item_card on work_item (candidate_group, card_code) where card_code is not null;
