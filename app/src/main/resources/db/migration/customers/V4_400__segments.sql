-- Segments are declared by people and outlive every rebuild; who belongs to them is derived.
create table customers.segment (
  id int generated always as identity primary key,
  name text not null,
  condition jsonb not null,
  owner text not null,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  -- The version whose members are known, and as of when all were counted; null before the first.
  counted_version int,
  counted_at timestamptz,
  members bigint not null default 0,
  members_changed_at timestamptz
);
create unique index segment_name on customers.segment (lower(name));

-- Members, and others for whom time alone will decide anew: at the millisecond of the epoch "due".
create table customers.segment_member (
  segment int not null references customers.segment on delete cascade,
  customer bigint not null,
  member boolean not null,
  since timestamptz,
  due bigint,
  primary key (segment, customer)
);
create index segment_member_customer on customers.segment_member (customer);
create index segment_member_due on customers.segment_member (due) where due is not null;

-- How far members follow what is new, whether all have to be counted, and who is judged meanwhile.
create table customers.segment_progress (
  single boolean primary key default true check (single),
  interaction bigint not null default 0,
  record bigint not null default 0,
  epoch bigint not null default 0,
  recount boolean not null default false,
  counting boolean not null default false
);
insert into customers.segment_progress default values;

-- Customers of whom something changed that is no new row: to be judged again.
create table customers.segment_touched (
  id bigint generated always as identity primary key,
  customer bigint not null
);

-- Judged while all were being counted: to be judged once more, because the count is older.
create table customers.segment_again (customer bigint not null);

create function customers.touch_records() returns trigger language plpgsql as $$
begin
  if not exists (select from customers.segment) then
    return null;
  end if;
  insert into customers.segment_touched (customer)
  select distinct t.customer
  from before b join after a using (id), lateral (values (b.customer), (a.customer)) t (customer)
  where (a.customer, a.attributes) is distinct from (b.customer, b.attributes)
    and t.customer is not null;
  return null;
end $$;

create trigger segment_touched_records after update on customers.record
referencing old table as before new table as after
for each statement execute function customers.touch_records();

create function customers.touch_gone_records() returns trigger language plpgsql as $$
begin
  if exists (select from customers.segment) then
    insert into customers.segment_touched (customer)
    select distinct customer from gone where customer is not null;
  end if;
  return null;
end $$;

create trigger segment_touched_gone_records after delete on customers.record
referencing old table as gone
for each statement execute function customers.touch_gone_records();

create function customers.touch_concerns() returns trigger language plpgsql as $$
begin
  if not exists (select from customers.segment) then
    return null;
  end if;
  insert into customers.segment_touched (customer)
  select distinct r.customer
  from before b join after a using (id) join customers.record r on r.id in (a.record, b.record)
  where a.record is distinct from b.record and r.customer is not null;
  return null;
end $$;

create trigger segment_touched_concerns after update on customers.concern
referencing old table as before new table as after
for each statement execute function customers.touch_concerns();

create function customers.touch_retracted_interactions() returns trigger language plpgsql as $$
begin
  if not exists (select from customers.segment) then
    return null;
  end if;
  insert into customers.segment_touched (customer)
  select distinct coalesce(o.customer, case when gone.concern is null then r.customer end)
  from gone
    left join customers.record r on r.id = gone.record
    left join customers.concern c on c.id = gone.concern
    left join customers.record o on o.id = c.record
  where coalesce(o.customer, case when gone.concern is null then r.customer end) is not null;
  return null;
end $$;

create trigger segment_touched_interactions after delete on customers.interaction
referencing old table as gone
for each statement execute function customers.touch_retracted_interactions();

-- Few interactions carry a score, and conditions ask for those of everybody.
create index interaction_score on customers.interaction (time) where score is not null;

-- Whoever is restricted is in no segment, from that moment on.
create function customers.touch_choosers() returns trigger language plpgsql as $$
begin
  if exists (select from customers.segment) then
    insert into customers.segment_touched (customer)
    select distinct r.customer from chosen c join customers.record r on r.id = c.record
    where r.customer is not null;
  end if;
  return null;
end $$;

create trigger segment_touched_choosers after insert on customers.choice
referencing new table as chosen
for each statement execute function customers.touch_choosers();
