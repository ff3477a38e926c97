-- Whether an existing result was used again (检查检验结果互认), and what the patient was told where it was not.
create table result_recognition (
  id          uuid primary key,
  episode_id  uuid not null,
  item_kind   text not null check (item_kind in ('LAB', 'IMAGING', 'FUNCTION', 'PATHOLOGY')),
  item_code   text,
  item_name   text not null,
  issued_by   text not null references institution,
  result_on   date not null,
  hr_mark     text not null check (hr_mark in ('NATIONAL', 'THIS_AREA', 'OTHER_AREA', 'NONE')),
  decision    text not null check (decision in ('REUSE', 'REPEAT_ALLOWED')),
  reason      text not null,
  necessity   text,
  asked_by    text not null,
  asked_at    timestamptz not null,
  decision_id uuid not null
);
create index result_recognition_episode on result_recognition (episode_id, asked_at);
