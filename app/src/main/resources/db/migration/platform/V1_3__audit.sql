create table platform.audit_entry (
  position bigint primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail text not null,
  previous bytea not null,
  hash bytea not null
);

-- One row that every writer locks, so that positions have no gaps and follow the order of commits.
create table platform.audit_head (
  singleton boolean primary key default true check (singleton),
  position bigint not null,
  hash bytea not null
);
insert into platform.audit_head (position, hash) values (0, '\x00');

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit is append-only.';
end $$;

create trigger audit_is_append_only before update or delete on platform.audit_entry
  for each row execute function platform.refuse_change();
create trigger audit_is_never_emptied before truncate on platform.audit_entry
  for each statement execute function platform.refuse_change();
revoke update, delete, truncate on platform.audit_entry from current_user;
