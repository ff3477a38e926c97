-- Every receiver that has sent a request on keeps sight of that: who had it, when and to whom it went, as JSON.
alter table referral add column passed_on text;
