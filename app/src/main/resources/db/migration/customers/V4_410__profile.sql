-- Which rule decides what an attribute is; versions are kept, the newest counts.
create table customers.profile_rule (
  attribute text not null,
  version int not null,
  survivorship text not null
    check (survivorship in ('most_recent', 'most_trusted', 'most_frequent', 'longest')),
  sources int[] not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (attribute, version)
);

-- What a person said an attribute of a record is; null takes it back. Read again with the log.
create table customers.profile_correction (
  decision bigint primary key,
  record bigint not null,
  attribute text not null,
  value text,
  at timestamptz not null,
  by text not null
);
create index profile_correction_record on customers.profile_correction (record);
create index profile_correction_attribute on customers.profile_correction (attribute);

create function customers.touch_corrected() returns trigger language plpgsql as $$
begin
  if exists (select from customers.segment) then
    insert into customers.segment_touched (customer)
    select distinct r.customer from corrected c join customers.record r on r.id = c.record
    where r.customer is not null;
  end if;
  return null;
end $$;

create trigger segment_touched_corrected after insert on customers.profile_correction
referencing new table as corrected
for each statement execute function customers.touch_corrected();

-- Another rule may choose other values for everybody.
create function customers.count_after_rule() returns trigger language plpgsql as $$
begin
  update customers.segment_progress set recount = true;
  return null;
end $$;

create trigger segment_count_after_rule after insert on customers.profile_rule
for each statement execute function customers.count_after_rule();
