-- Patients are registered where they are first seen: not everybody is insured, has a telephone, or can say who they are.
alter table patient
  alter column psn_no drop not null,
  alter column identity_no drop not null,
  alter column phone drop not null,
  -- Equal identity numbers have equal marks; the mark tells nobody the number (a keyed digest).
  add column identity_mark text,
  add column registered_by text,
  add column registered_at timestamptz,
  add column version int not null default 0;
create unique index patient_identity_mark on patient (identity_mark) where identity_mark is not null;
