-- Mappings made by analysts, kept by name; the latest version of a name is the one in use, and wins over a shipped one.
create table knowledge_mapping (
  name     text not null,
  version  int not null,
  kind     text not null,
  lines    jsonb not null,
  made_by  text not null,
  made_at  timestamptz not null,
  primary key (name, version)
);

-- What became of each row of a workbook, in parts that can be paged through.
create table knowledge_import_entry (
  import_id  uuid not null references knowledge_import (id),
  part       text not null check (part in ('ACCEPTED', 'REJECTED', 'HELD', 'SKIPPED', 'UNMATCHED')),
  no         int not null,
  body       text not null,
  primary key (import_id, part, no)
);
insert into knowledge_import_entry
select i.id, p.part, e.no - 1, e.body::text
from knowledge_import i
cross join lateral (values ('ACCEPTED', i.accepted), ('REJECTED', i.rejected), ('HELD', i.held), ('SKIPPED', i.skipped),
  ('UNMATCHED', i.unmatched)) p (part, list)
cross join lateral jsonb_array_elements(p.list) with ordinality e (body, no);

alter table knowledge_import
  add column kind text not null default '',
  add column rule text not null default '',
  add column mapping_version int,
  add column counts jsonb not null default '{}',
  add column rolled_back_by text,
  add column rolled_back_at timestamptz,
  add column rolled_back_version int,
  drop constraint knowledge_import_status_check,
  add check (status in ('WAITING', 'APPROVED', 'REJECTED', 'ROLLED_BACK'));
update knowledge_import set counts = jsonb_build_object('accepted', jsonb_array_length(accepted), 'rejected', jsonb_array_length(rejected),
  'held', jsonb_array_length(held), 'skipped', jsonb_array_length(skipped), 'unmatched', jsonb_array_length(unmatched));
alter table knowledge_import
  drop column accepted, drop column rejected, drop column held, drop column skipped, drop column unmatched;

-- What a version came of: a release, an import, the roll-back of one, or the return to an earlier version.
alter table knowledge_version add column act text not null default 'import';
update knowledge_version set act = 'release' where made_by = 'release';

-- Releases of the shipped rows that this system has seen; a later one is proposed, row by row, against the one before.
create table knowledge_release (
  fingerprint  text primary key,
  seen_at      timestamptz not null,
  import_id    uuid,
  digests      text[] not null
);

-- Nobody looks rows up by code in the database; a hundred thousand new rows come in faster without it.
drop index knowledge_row_code;
