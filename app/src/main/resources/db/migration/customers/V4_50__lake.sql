-- What the lake's files may not know: records and concerns that went to another customer, and
-- interactions that are no more. A concern stands here under its negative id.
create table customers.lake_change (
  id bigint generated always as identity primary key,
  record bigint,
  interaction bigint,
  before bigint not null,
  after bigint not null,
  check ((record is null) <> (interaction is null))
);

-- Grows when all interactions are forgotten at once, so that the lake starts over.
create table customers.lake_epoch (
  single boolean primary key default true check (single),
  epoch bigint not null
);
insert into customers.lake_epoch (epoch) values (0);

-- The authority on what belongs to the lake: the newest row.
create table customers.lake_version (
  number bigint primary key,
  epoch bigint not null,
  buckets int not null,
  position bigint not null,
  identity_version bigint not null,
  made_at timestamptz not null,
  paths text[] not null,
  file_buckets int[] not null,
  file_rows bigint[] not null,
  file_bytes bigint[] not null,
  file_identity_versions bigint[] not null
);

-- Whoever changes who is who holds this lock until its end, so that changes are numbered in the
-- order in which they become visible.
create function customers.one_identity_writer() returns void language sql as
$$ select pg_advisory_xact_lock(hashtext('customers.identity')) $$;

-- A record that is new had no customer; only concerns that it now owns were anywhere before.
create function customers.note_moved_records() returns trigger language plpgsql as $$
begin
  if not exists (
    select from before b join after a using (id) where a.customer is distinct from b.customer) then
    return null;
  end if;
  perform customers.one_identity_writer();
  insert into customers.lake_change (record, before, after)
  select a.id, b.customer, a.customer
  from before b join after a using (id)
  where a.customer <> b.customer
  union all
  select -c.id, coalesce(b.customer, -c.id), coalesce(a.customer, -c.id)
  from before b join after a using (id) join customers.concern c on c.record = a.id
  where a.customer is distinct from b.customer;
  return null;
end $$;

create trigger lake_moved_records after update on customers.record
referencing old table as before new table as after
for each statement execute function customers.note_moved_records();

create function customers.note_moved_concerns() returns trigger language plpgsql as $$
begin
  if not exists (
    select from before b join after a using (id) where a.record is distinct from b.record) then
    return null;
  end if;
  perform customers.one_identity_writer();
  insert into customers.lake_change (record, before, after)
  select -a.id, coalesce(old_owner.customer, -a.id), coalesce(new_owner.customer, -a.id)
  from before b join after a using (id)
    left join customers.record old_owner on old_owner.id = b.record
    left join customers.record new_owner on new_owner.id = a.record
  where coalesce(old_owner.customer, -a.id) <> coalesce(new_owner.customer, -a.id);
  return null;
end $$;

create trigger lake_moved_concerns after update on customers.concern
referencing old table as before new table as after
for each statement execute function customers.note_moved_concerns();

create function customers.note_retracted_interactions() returns trigger language plpgsql as $$
begin
  if not exists (select from gone) then
    return null;
  end if;
  perform customers.one_identity_writer();
  insert into customers.lake_change (interaction, before, after)
  select gone.id,
         case when gone.concern is null then r.customer else coalesce(o.customer, -gone.concern) end,
         0
  from gone
    left join customers.record r on r.id = gone.record
    left join customers.concern c on c.id = gone.concern
    left join customers.record o on o.id = c.record;
  return null;
end $$;

create trigger lake_retracted_interactions after delete on customers.interaction
referencing old table as gone
for each statement execute function customers.note_retracted_interactions();

create function customers.note_forgotten_interactions() returns trigger language plpgsql as $$
begin
  update customers.lake_epoch set epoch = epoch + 1;
  return null;
end $$;

create trigger lake_forgotten_interactions after truncate on customers.interaction
for each statement execute function customers.note_forgotten_interactions();
