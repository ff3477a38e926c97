-- What the audit's later checks look at: how drugs were prescribed, operations, the referral behind a visit.
alter table claim add circumstances jsonb not null default '{}';
alter table claim_line add detail jsonb;
