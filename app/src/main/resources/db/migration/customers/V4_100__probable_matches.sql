-- What attributes mean, and from where on records are one person: what people set. It counts with
-- the next resolution.
create table customers.matching_settings (
  single boolean primary key default true check (single),
  version int not null,
  meanings jsonb not null,
  upper double precision not null,
  lower double precision not null,
  check (lower <= upper)
);

-- A resolution of all records: what it learned, what it would change, whether it counts. What was
-- learned is given out like ids are: it stays when the log is read again.
create table customers.resolution (
  id bigint generated always as identity primary key,
  state text not null check
    (state in ('computing', 'waiting', 'applying', 'in force', 'replaced', 'discarded', 'failed')),
  started_at timestamptz not null,
  by text not null,
  learned bigint not null,
  meanings jsonb not null,
  upper double precision not null,
  lower double precision not null,
  model bytea,
  figures jsonb,
  merged int not null default 0,
  split int not null default 0,
  applied_at timestamptz,
  applied_by text,
  settled_record bigint not null default 0,
  settled boolean not null default false,
  job uuid,
  message text
);
create unique index resolution_in_force on customers.resolution ((true)) where state = 'in force';
create unique index resolution_under_way on customers.resolution ((true))
  where state in ('computing', 'waiting', 'applying');

create table customers.resolution_change (
  resolution bigint not null references customers.resolution,
  number int not null,
  kind text not null check (kind in ('merged', 'split')),
  customer bigint not null,
  other bigint,
  records bigint[] not null,
  bits double precision,
  primary key (resolution, number)
);

-- A pair of records with what speaks for one person, in bits: where every pair starts, each field,
-- what a shared household takes off. These sum to the weight.
create table customers.probable_match (
  learned bigint not null,
  a bigint not null,
  b bigint not null,
  bits double precision not null,
  weights double precision[] not null,
  primary key (learned, a, b),
  check (a < b)
);
create index probable_match_b on customers.probable_match (learned, b);
create index probable_match_bits on customers.probable_match (learned, bits desc, a, b);

-- By what a record is found, and a hash of what was compared.
create table customers.matching_record (
  learned bigint not null,
  record bigint not null,
  content bigint not null,
  keys bigint[] not null,
  primary key (learned, record)
);
create table customers.matching_key (
  key bigint not null,
  record bigint not null
);
create index matching_key_records on customers.matching_key (key, record);

-- A pair that a person left for later comes last.
create table customers.review_skip (
  a bigint not null,
  b bigint not null,
  by text not null,
  at timestamptz not null,
  primary key (a, b)
);

alter table customers.identity_change drop constraint identity_change_kind_check;
alter table customers.identity_change add constraint identity_change_kind_check
  check (kind in ('merged', 'split', 'undone', 'denied'));
