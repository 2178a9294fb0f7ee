-- How long is kept what a source gave; source 0 is of all sources: customers with whom nothing
-- happened for so long go whole. Without a row it is kept until somebody asks for erasure.
create table customers.retention_rule (
  source int primary key,
  days int not null check (days between 1 and 36500),
  changed_at timestamptz not null,
  changed_by text not null
);

-- What a rule would take, looked at before it is switched on.
create table customers.retention_preview (
  id uuid primary key,
  source int not null,
  days int not null,
  asked_at timestamptz not null,
  asked_by text not null,
  job uuid,
  found jsonb
);

-- When the rules were last applied; a run that took something is an erasure, with its certificate.
create table customers.retention_last (
  only_row boolean primary key default true check (only_row),
  at timestamptz not null
);
alter table customers.erasure add column periods jsonb;

-- Whose data must be kept although their time is over or they are to be erased; said of every record
-- that the customer had, so that it holds for each part of them when they are split.
create table customers.hold (
  hold uuid not null,
  record bigint not null references customers.record,
  placed_at timestamptz not null,
  login text not null,
  reason text not null,
  ends_at timestamptz,
  lifted_at timestamptz,
  lifted_by text,
  primary key (hold, record)
);
create index hold_record on customers.hold (record) where lifted_at is null;
