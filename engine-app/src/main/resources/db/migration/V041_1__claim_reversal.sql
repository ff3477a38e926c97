-- A cancelled settlement (结算撤销) is a record of its own; the claim keeps the amounts it was settled with.
create table claim_reversal (
  claim_id    uuid primary key references claim,
  number      text not null unique,
  reversed_at timestamptz not null,
  reversed_by text not null,
  reason      text not null
);
