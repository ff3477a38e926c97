-- The knowledge base (知识库), versioned by content: a version is the rows that hold in it, so any earlier one can be replayed.
create table knowledge_version (
  no          int primary key,
  fingerprint text not null,
  made_at     timestamptz not null,
  made_by     text not null,
  import_id   uuid,
  rows        int not null
);
create table knowledge_row (
  id           text not null,
  since        int not null,
  gone         int,
  kind         text not null,
  rule_no      int not null,
  code         text not null,
  name         text not null,
  params       jsonb not null,
  valid_from   date not null,
  valid_until  date,
  basis        text not null,
  law_key      text not null,
  source       text not null,
  primary key (id, since)
);
create index knowledge_row_code on knowledge_row (code);

-- A workbook on its way: nothing of it holds until somebody approves it; held rows wait for a reading to be chosen.
create table knowledge_import (
  id           uuid primary key,
  status       text not null check (status in ('WAITING', 'APPROVED', 'REJECTED')),
  file_name    text not null,
  mapping      text not null,
  source       text not null,
  valid_from   date not null,
  basis        text not null,
  uploaded_by  text not null,
  uploaded_at  timestamptz not null,
  decided_by   text,
  decided_at   timestamptz,
  version      int,
  accepted     jsonb not null,
  rejected     jsonb not null,
  held         jsonb not null,
  skipped      jsonb not null,
  unmatched    jsonb not null
);
create index knowledge_import_age on knowledge_import (uploaded_at desc);
