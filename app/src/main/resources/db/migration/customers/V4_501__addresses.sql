-- Where a record says somebody lives: equal for equal addresses, and readable by nobody. It finds
-- who may be one household.
create function customers.address_of(attributes jsonb) returns text
language sql immutable parallel safe as $$
  select md5(lower(regexp_replace(street || coalesce(number, '') || '|' || postcode,
    '[\s.,''-]+', '', 'g')))
  from (select
    coalesce(attributes -> 'street' ->> 'value', attributes -> 'street_address' ->> 'value',
      attributes -> 'address_line' ->> 'value', attributes -> 'address' ->> 'value') as street,
    coalesce(attributes -> 'house_number' ->> 'value',
      attributes -> 'street_number' ->> 'value') as number,
    coalesce(attributes -> 'postcode' ->> 'value', attributes -> 'postal_code' ->> 'value',
      attributes -> 'zip' ->> 'value', attributes -> 'plz' ->> 'value') as postcode) a
  where street is not null and postcode is not null
$$;

alter table customers.record
  add column address text collate "C" generated always as (customers.address_of(attributes)) stored;
create index record_address on customers.record (address, customer) where address is not null;
