-- What is counted by institution, or by kind and process, is read from the index alone, as the other headings of the list are.
drop index work_item_due;
create index work_item_due on work_item (candidate_group, due_key, task_id) include (institution);
drop index work_item_kind;
create index work_item_kind on work_item (candidate_group, kind, due_key, task_id) include (process_key) where kind is not null;
drop index work_item_initials;
create index work_item_initials on work_item (candidate_group, initials) include (task_id);
drop index work_item_last4;
create index work_item_last4 on work_item (candidate_group, identity_last4) include (task_id);
