-- Which items of the log speak of whom; interactions know theirs already.
alter table customers.statement add column position bigint;
alter table customers.alias add column position bigint;

create temporary table place on commit drop as
select overlay(overlay(hash placing '3' from 13)
         placing to_hex(((('x' || substr(hash, 17, 1))::bit(4)::int & 3) | 8)) from 17)::uuid
         as message,
       max(position) as position
from (select md5(source || E'\n' || message) as hash, position from sources.log
      where door <> 3 and not withdrawn) as log
group by 1;
update customers.statement s set position = p.position from place p where p.message = s.message;
update customers.alias a set position = p.position from place p where p.message = a.message;

-- All that is known of a person, as it was handed over; kept for a few days.
create table customers.person_export (
  id uuid primary key,
  customer bigint not null references customers.customer,
  job uuid,
  requested_by text not null,
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  content bytea
);
create index person_export_customer on customers.person_export (customer);
create index person_export_newest on customers.person_export (requested_at desc, id desc);

-- A decision that a person is erased, and how far it has come. It names nobody.
create table customers.erasure (
  id uuid primary key,
  at timestamptz not null,
  by text not null,
  ground text not null,
  job uuid,
  state text not null check (state in ('decided', 'erased', 'certified')),
  counts jsonb not null default '{}',
  certificate text,
  finished_at timestamptz,
  lifted_at timestamptz,
  lifted_by text
);
create index erasure_newest on customers.erasure (at desc, id desc);

-- Keyed hashes of names and identifiers of erased people: what speaks of them does not come in.
create table customers.suppression (
  hash bytea not null,
  erasure uuid not null references customers.erasure,
  primary key (hash, erasure)
);

-- The records of an erasure until they are gone.
create table customers.erasure_record (
  erasure uuid not null,
  record bigint not null,
  primary key (erasure, record)
);
