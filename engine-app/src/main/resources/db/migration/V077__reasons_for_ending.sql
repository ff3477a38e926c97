-- Who may give a reason: the parts of the published machine, with commas; * is everybody who may do the act.
alter table coded_reason add column parts text not null default '*';

insert into coded_reason (context, act, code, position, zh, en, comment_required, valid_from, status, parts) values
  ('contract', 'withdraw', 'CHANGED_MIND', 1, '不再需要签约', 'No longer wanted', false, date '2016-06-06', 'design', '*'),
  ('contract', 'withdraw', 'ANOTHER_TEAM', 2, '改选其他团队', 'Another team is chosen', false, date '2016-06-06', 'design', '*'),
  ('contract', 'withdraw', 'WRONG_DETAILS', 3, '申请内容有误', 'The request has a mistake', false, date '2016-06-06', 'design', '*'),
  ('contract', 'withdraw', 'OTHER', 9, '其他（请说明）', 'Other (say which)', true, date '2016-06-06', 'design', '*'),
  ('contract', 'terminate', 'MOVED_AWAY', 1, '已迁出服务区域', 'Moved out of the area', false, date '2016-06-06', 'design', '*'),
  ('contract', 'terminate', 'ANOTHER_TEAM', 2, '改签其他团队', 'Another team is chosen', false, date '2016-06-06', 'design', 'patient'),
  ('contract', 'terminate', 'NOT_SATISFIED', 3, '对服务不满意', 'Not satisfied with the service', false, date '2016-06-06', 'design', 'patient'),
  ('contract', 'terminate', 'CHANGED_MIND', 4, '不再需要签约服务', 'No longer wanted', false, date '2016-06-06', 'design', 'patient'),
  ('contract', 'terminate', 'OUT_OF_CONTACT', 5, '长期失访', 'Out of contact for long', false, date '2016-06-06', 'design', 'team'),
  ('contract', 'terminate', 'DIED', 6, '居民已故', 'The resident has died', false, date '2016-06-06', 'design', 'team'),
  ('contract', 'terminate', 'TEAM_DISSOLVED', 7, '团队撤销或调整', 'The team is dissolved or changed', true, date '2016-06-06', 'design', 'team'),
  ('contract', 'terminate', 'OTHER', 9, '其他（请说明）', 'Other (say which)', true, date '2016-06-06', 'design', '*'),
  ('filing', 'withdraw', 'NOT_NEEDED', 1, '不再外出就医', 'Care elsewhere is no longer needed', false, date '2018-11-08', 'design', '*'),
  ('filing', 'withdraw', 'WRONG_DETAILS', 2, '申请内容有误', 'The request has a mistake', false, date '2018-11-08', 'design', '*'),
  ('filing', 'withdraw', 'REFERRAL_ENDED', 3, '所依据的转诊已取消', 'The referral it rests on has ended', false, date '2018-11-08', 'design', 'asker,house'),
  ('filing', 'withdraw', 'OTHER', 9, '其他（请说明）', 'Other (say which)', true, date '2018-11-08', 'design', 'patient,asker'),
  ('filing', 'cancel', 'RETURNED', 1, '已返回参保地', 'Back in the region of insurance', false, date '2018-11-08', 'design', 'patient,asker'),
  ('filing', 'cancel', 'NOT_NEEDED', 2, '不再外出就医', 'Care elsewhere is no longer needed', false, date '2018-11-08', 'design', 'patient,asker'),
  ('filing', 'cancel', 'REFERRAL_ENDED', 3, '所依据的转诊已取消', 'The referral it rests on has ended', false, date '2018-11-08', 'design', 'asker,house'),
  ('filing', 'cancel', 'FILED_IN_ERROR', 4, '备案有误', 'Filed in error', false, date '2018-11-08', 'design', 'asker,insurer_clerk'),
  ('filing', 'cancel', 'INSURANCE_ENDED', 5, '参保关系已终止', 'The insurance has ended', false, date '2018-11-08', 'design', 'insurer_clerk'),
  ('filing', 'cancel', 'NO_LONGER_QUALIFIES', 6, '不再符合备案条件', 'The conditions are no longer met', true, date '2018-11-08', 'design', 'insurer_clerk'),
  ('filing', 'cancel', 'OTHER', 9, '其他（请说明）', 'Other (say which)', true, date '2018-11-08', 'design', 'patient,asker,insurer_clerk');

-- Words that people wrote where a code belongs now become the note.
update family_contract set end_note = end_reason, end_reason = 'OTHER' where end_reason is not null;
update filing set end_note = end_reason, end_reason = 'OTHER' where end_reason is not null;
