-- What a statement changed has no index, and writers of who is who forbid hash joins, so rows before
-- and after were joined by comparing each with every other one: a millisecond for each of some
-- thousand records. Grouped by their number they meet without any join.
create or replace function customers.note_moved_records() returns trigger language plpgsql as $$
declare
  moved bigint[];
  befores bigint[];
  afters bigint[];
begin
  select array_agg(id), array_agg(old_customer), array_agg(new_customer)
  into moved, befores, afters
  from (
    select id, max(customer) filter (where was) as old_customer,
      max(customer) filter (where not was) as new_customer
    from (
      select id, customer, true as was from before
      union all select id, customer, false from after) both_states
    group by id) states
  where old_customer is distinct from new_customer;
  if moved is null then
    return null;
  end if;
  perform customers.one_identity_writer();
  -- A record that is new had no customer; only concerns that it now owns were anywhere before.
  insert into customers.lake_change (record, before, after)
  select m.id, m.old_customer, m.new_customer
  from unnest(moved, befores, afters) as m (id, old_customer, new_customer)
  where m.old_customer <> m.new_customer
  union all
  select -c.id, coalesce(m.old_customer, -c.id), coalesce(m.new_customer, -c.id)
  from unnest(moved, befores, afters) as m (id, old_customer, new_customer)
    join customers.concern c on c.record = m.id;
  return null;
end $$;

create or replace function customers.note_moved_concerns() returns trigger language plpgsql as $$
declare
  moved bigint[];
  befores bigint[];
  afters bigint[];
begin
  select array_agg(id), array_agg(old_record), array_agg(new_record)
  into moved, befores, afters
  from (
    select id, max(record) filter (where was) as old_record,
      max(record) filter (where not was) as new_record
    from (
      select id, record, true as was from before
      union all select id, record, false from after) both_states
    group by id) states
  where old_record is distinct from new_record;
  if moved is null then
    return null;
  end if;
  perform customers.one_identity_writer();
  insert into customers.lake_change (record, before, after)
  select -m.id, coalesce(old_owner.customer, -m.id), coalesce(new_owner.customer, -m.id)
  from unnest(moved, befores, afters) as m (id, old_record, new_record)
    left join customers.record old_owner on old_owner.id = m.old_record
    left join customers.record new_owner on new_owner.id = m.new_record
  where coalesce(old_owner.customer, -m.id) <> coalesce(new_owner.customer, -m.id);
  return null;
end $$;

-- A state that is there only before, or only after, is one that changed.
create or replace function customers.touch_records() returns trigger language plpgsql as $$
begin
  if not exists (select from customers.segment) then
    return null;
  end if;
  insert into customers.segment_touched (customer)
  select distinct customer
  from (
    select customer
    from (
      select id, customer, attributes from before
      union all select id, customer, attributes from after) both_states
    group by id, customer, attributes
    having count(*) = 1) changed
  where customer is not null;
  return null;
end $$;

create or replace function customers.touch_concerns() returns trigger language plpgsql as $$
begin
  if not exists (select from customers.segment) then
    return null;
  end if;
  insert into customers.segment_touched (customer)
  select distinct r.customer
  from (
    select record
    from (select id, record from before union all select id, record from after) both_states
    group by id, record
    having count(*) = 1) changed
    join customers.record r on r.id = changed.record
  where r.customer is not null;
  return null;
end $$;
