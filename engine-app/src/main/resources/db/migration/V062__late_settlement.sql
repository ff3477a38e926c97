-- Settled at once, late or by hand; and what the payment of internet services asks of an institution.
alter table institution
  -- the supplementary agreement for internet services (互联网补充协议); without it nothing of them is paid
  add column internet_agreement boolean not null default false,
  add column ownership text not null default 'NON_PROFIT' check (ownership in ('NON_PROFIT', 'FOR_PROFIT'));
-- Whoever has settled internet visits until now goes on doing so.
update institution set internet_agreement = true
  where code in (select institution_code from claim where (circumstances ->> 'online')::boolean);

alter table claim
  -- why it was not settled at once, null when it was
  add column late_reason text,
  add column settle_path text not null default 'AT_ONCE'
    check (settle_path in ('AT_ONCE', 'DIRECT', 'DIRECT_LATER', 'MANUAL'));
