-- Who pays a claim, part by part, and the facts about the person that the payers' tables ask for.
update coverage set category = 'MINIMUM_LIVING' where category = 'DIBAO';
update coverage set category = 'EXTREME_POVERTY' where category = 'TEKUN';
alter table coverage
  add constraint coverage_category check (category in
    ('NONE', 'EXTREME_POVERTY', 'MINIMUM_LIVING', 'RETURNED_POVERTY', 'MARGINAL', 'MONITORED')) not valid,
  add column veteran_group text not null default 'NONE' check (veteran_group in ('NONE', 'A', 'B', 'C')),
  -- balance of the personal account when this row was loaded; what claims have used since is taken off
  add column account_fen bigint not null default 0 check (account_fen >= 0);

alter table institution
  add column provincial boolean not null default false,
  add column designated boolean not null default true;

alter table claim
  add column category text not null default 'NONE',
  add column veteran_group text not null default 'NONE',
  add column account_balance_fen bigint not null default 0,
  add column care_class text not null default 'NONE',
  add column filed boolean not null default true,
  add column same_province boolean not null default true,
  add column designated boolean not null default true,
  add column referral_id uuid,
  add column referral_direction text not null default 'NONE',
  add column referral_claimed boolean not null default false,
  add column contracted boolean not null default false,
  add column extra_ratio_bp int not null default 0,
  add column extra_up_to_fen bigint not null default 0,
  add column extra_used_fen bigint not null default 0,
  -- the payers in their order, each with its terms, what it found and what it pays
  add column payments jsonb not null default '[]',
  add column basic_fen bigint not null default 0,
  add column serious_fen bigint not null default 0,
  add column assistance_fen bigint not null default 0,
  add column veteran_fen bigint not null default 0,
  add column account_fen bigint not null default 0,
  add column cash_fen bigint not null default 0;
update claim set basic_fen = fund_fen, cash_fen = patient_fen,
  payments = jsonb_build_array(jsonb_build_object('payer', 'SERIOUS', 'baseFen', in_scope_fen - fund_fen),
    jsonb_build_object('payer', 'ASSISTANCE', 'baseFen', in_scope_fen - fund_fen));
alter table claim add check (fund_fen = basic_fen + serious_fen + assistance_fen + veteran_fen
  and patient_fen = account_fen + cash_fen);

alter table claim_line
  add column basic_fen bigint not null default 0,
  add column serious_fen bigint not null default 0,
  add column assistance_fen bigint not null default 0,
  add column veteran_fen bigint not null default 0,
  add column account_fen bigint not null default 0,
  add column cash_fen bigint not null default 0;
update claim_line set basic_fen = fund_fen, cash_fen = patient_fen;
alter table claim_line add check (fund_fen = basic_fen + serious_fen + assistance_fen + veteran_fen
  and patient_fen = account_fen + cash_fen);
