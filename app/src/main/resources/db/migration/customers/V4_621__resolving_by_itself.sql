-- Which records there were when a resolution began, and whether nobody asked for it.
alter table customers.resolution add column newest bigint not null default 0;
alter table customers.resolution add column by_itself boolean not null default false;
update customers.resolution set newest = (select coalesce(max(id), 0) from customers.record);

-- What begins and takes effect without being asked for: nothing; all is prepared and the first one
-- takes effect; every one that can be trusted takes effect.
alter table customers.matching_settings
  add column by_itself text not null default 'first'
  check (by_itself in ('nothing', 'first', 'every'));
