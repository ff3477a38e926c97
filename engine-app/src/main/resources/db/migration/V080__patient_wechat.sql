-- Patients who follow the official account are told over WeChat first.
alter table patient add wechat_open_id text;
