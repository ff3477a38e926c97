-- Audits of many claims from files: what is to be done, how far it is, what came of it. The files and results are on disk.
create table claim_batch (
  id              uuid primary key,
  number          text not null unique,
  status          text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  submitted_by    text not null,
  institution     text not null,
  -- the one institution whose visits it may hold; null: those of any
  bound_to        text,
  files           jsonb not null,
  encoding        text,
  submitted_at    timestamptz not null,
  started_at      timestamptz,
  finished_at     timestamptz,
  cancel          boolean not null default false,
  knowledge       int,
  phase           text,
  phase_since     timestamptz,
  phase_already   bigint not null default 0,
  phase_done      bigint not null default 0,
  phase_total     bigint not null default 0,
  visits          bigint,
  lines           bigint,
  amount_fen      bigint,
  findings        bigint,
  deduct_fen      bigint,
  rejected        bigint,
  failure_code    text,
  failure_zh      text,
  failure_en      text
);
create index claim_batch_institution on claim_batch (institution, id);
create index claim_batch_open on claim_batch (submitted_at) where status in ('QUEUED', 'RUNNING');
