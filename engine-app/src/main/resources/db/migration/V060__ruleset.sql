-- Decision tables that staff put into service while the house runs. One version of a table is live, or none: then the shipped one answers.
create table rule_table_version (
  id           uuid primary key,
  table_name   text not null,
  version      int not null check (version > 0),
  status       text not null check (status in ('COMPILING', 'REFUSED', 'LIVE', 'SUPERSEDED')),
  step         text not null check (step in ('QUEUED', 'COMPILING', 'EXAMPLES', 'DONE')),
  file_name    text not null,
  workbook     bytea not null,
  fingerprint  text not null,
  kjar         bytea,
  rules        int,
  examples     bytea not null,
  own_examples boolean not null,
  problems     jsonb not null,
  uploaded_by  text not null,
  uploaded_at  timestamptz not null,
  finished_at  timestamptz,
  took_ms      int,
  lease_until  timestamptz not null,
  unique (table_name, version),
  check (status not in ('LIVE', 'SUPERSEDED') or kjar is not null)
);
create unique index rule_table_live on rule_table_version (table_name) where status = 'LIVE';
create unique index rule_table_compiling on rule_table_version (table_name) where status = 'COMPILING';
create index rule_table_fingerprint on rule_table_version (table_name, fingerprint);

-- Every release's tables as compiled, so that a decision of long ago is replayed on the table that gave it.
create table rule_table_release (
  table_name  text not null,
  fingerprint text not null,
  workbook    bytea not null,
  kjar        bytea not null,
  first_seen  timestamptz not null,
  primary key (table_name, fingerprint)
);
