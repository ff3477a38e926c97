-- Where an order may be redeemed, and where it was.
alter table referral
  add column redeemers   text[],
  add column redeemed_by text references institution;

-- Orders issued so far were redeemable at the institution addressed, and there only.
update referral set redeemers = array[to_institution] where kind = 'ORDER';
update referral set redeemed_by = to_institution where redeemed_at is not null;

create index referral_redeemed_by on referral (redeemed_by) where redeemed_by is not null;
