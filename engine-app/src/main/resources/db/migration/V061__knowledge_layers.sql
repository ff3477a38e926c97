-- Rows are written in layers, before anybody knows whether they will hold; a version is a stack of layers, of which the upper ones win.
-- So a hundred thousand rows go live, or back, by one row of knowledge_version. A row without a kind says that its id is to go.
create sequence knowledge_layer as int;

alter table knowledge_row rename column since to layer;
alter table knowledge_row
  alter column kind drop not null, alter column rule_no drop not null, alter column code drop not null, alter column name drop not null,
  alter column params drop not null, alter column valid_from drop not null, alter column basis drop not null,
  alter column law_key drop not null, alter column source drop not null,
  add check (kind is null or num_nulls(rule_no, code, name, params, valid_from, basis, law_key, source) = 0);
insert into knowledge_row (id, layer)
select r.id, r.gone from knowledge_row r
where r.gone is not null and not exists (select 1 from knowledge_row n where n.id = r.id and n.layer = r.gone);
alter table knowledge_row drop column gone;
create index knowledge_row_layer on knowledge_row (layer);

-- What each version brought so far is its layer; one that went back to an earlier content has the stack of that version.
alter table knowledge_version add column layers int[] not null default '{}';
do $$
declare
  v record;
begin
  for v in select no, fingerprint, act from knowledge_version order by no loop
    update knowledge_version set layers = coalesce(
      (select w.layers from knowledge_version w
       where v.act in ('roll-back', 'restore') and w.fingerprint = v.fingerprint and w.no < v.no order by w.no desc limit 1),
      (select w.layers from knowledge_version w where w.no = v.no - 1) || v.no,
      array[v.no])
    where no = v.no;
  end loop;
end $$;
alter table knowledge_version alter column layers drop default;
select setval('knowledge_layer', (select coalesce(max(no), 0) + 1 from knowledge_version), false);

alter table knowledge_import add column layer int;
update knowledge_import set layer = coalesce(version, nextval('knowledge_layer'));
alter table knowledge_import alter column layer set not null;
