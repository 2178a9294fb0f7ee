alter table sources.source drop constraint source_kind_check;
alter table sources.source
  add constraint source_kind_check check (kind in ('events', 'files', 'decisions'));

-- The house itself as a source, under the largest number: those of departments count from 1.
insert into sources.source (id, name, department, kind, created_at) overriding system value
select 2147483647,
       case when exists (select from sources.source where name = 'Workspace')
         then 'Workspace (decisions)' else 'Workspace' end,
       null, 'decisions', now();

-- Door 3 is a person's decision; there are few among many items.
create index log_decision on sources.log (position) where door = 3;
