-- The formulas are written in the Guizhou opinion; that they hold elsewhere, and since the national measures, has not been verified.
update internet_name_formula set status = 'unverified' where id in ('REG-NAME-001', 'REG-NAME-002');
insert into internet_name_formula values
  ('REG-NAME-003', '520000', '{own}互联网医院', date '2019-08-30', null, 'GUIZHOU-OPINION#6.2', 'official'),
  ('REG-NAME-004', '520000', '{own}{partner}互联网医院', date '2019-08-30', null, 'GUIZHOU-OPINION#6.2', 'official');
