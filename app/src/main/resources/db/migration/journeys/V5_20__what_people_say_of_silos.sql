-- In what customers should be left alone, and what one of each costs: one document, in all its
-- versions, so that an earlier one can be set again.
create table journeys.silo_settings (
  id int not null check (id = 1),
  version int not null,
  document jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (id, version)
);

-- Journeys that run every day and have a promise, each in all its versions.
create table journeys.standard_transaction (
  id int not null,
  version int not null,
  document jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (id, version)
);

create sequence journeys.standard_transaction_id as int;
