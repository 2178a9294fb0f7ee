-- Which attributes records have, and how many records have each. To list the names, settings and
-- chips of segments went through the attributes of all records.
create table customers.attribute_name (
  name text primary key,
  records bigint not null
);

insert into customers.attribute_name (name, records)
select k.name, count(*)
from customers.record r, jsonb_object_keys(r.attributes) as k (name) group by k.name;

-- A name that no record has any more goes: a name may be a word of a person too. Always in the order
-- of names, so that two writers wait for each other and never both.
create function customers.count_attribute_names(names text[], more bigint[]) returns void
language plpgsql as $$
begin
  if names is null then
    return;
  end if;
  insert into customers.attribute_name as known (name, records)
  select n.name, n.more from unnest(names, more) as n (name, more) order by n.name
  on conflict (name) do update set records = known.records + excluded.records;
  delete from customers.attribute_name where name = any(names) and records = 0;
end $$;

create function customers.count_attributes_of_new() returns trigger language plpgsql as $$
begin
  perform customers.count_attribute_names(array_agg(name), array_agg(records))
  from (
    select k.name, count(*) as records
    from fresh, jsonb_object_keys(fresh.attributes) as k (name) group by k.name) counted;
  return null;
end $$;

create trigger attribute_names_of_new after insert on customers.record
referencing new table as fresh
for each statement execute function customers.count_attributes_of_new();

create function customers.count_attributes_of_gone() returns trigger language plpgsql as $$
begin
  perform customers.count_attribute_names(array_agg(name), array_agg(-records))
  from (
    select k.name, count(*) as records
    from gone, jsonb_object_keys(gone.attributes) as k (name) group by k.name) counted;
  return null;
end $$;

create trigger attribute_names_of_gone after delete on customers.record
referencing old table as gone
for each statement execute function customers.count_attributes_of_gone();

create function customers.count_attributes_of_changed() returns trigger language plpgsql as $$
begin
  perform customers.count_attribute_names(array_agg(name), array_agg(more))
  from (
    select name, sum(more) as more
    from (
      select k.name, 1 as more from after, jsonb_object_keys(after.attributes) as k (name)
      union all
      select k.name, -1 from before, jsonb_object_keys(before.attributes) as k (name)) both_states
    group by name having sum(more) <> 0) counted;
  return null;
end $$;

create trigger attribute_names_of_changed after update on customers.record
referencing old table as before new table as after
for each statement execute function customers.count_attributes_of_changed();
