-- What a release may do to the largest table and to another, for tests only.
alter table sources.log add column release text not null default 'before';
update sources.log set release = 'read again';
create index log_release on sources.log (release, position);
alter table sources.source add column release text;
