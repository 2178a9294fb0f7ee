create schema if not exists customers;
create extension if not exists pg_trgm with schema public;

create table customers.customer (
  id bigint generated always as identity primary key,
  redirect_to bigint references customers.customer,
  check (redirect_to <> id)
);
create index customer_redirect on customers.customer (redirect_to) where redirect_to is not null;

-- A record and its customer outlive a rebuild: only what is said about them is read again.
create table customers.record (
  id bigint generated always as identity primary key,
  source int not null,
  key text not null,
  customer bigint references customers.customer,
  name text,
  attributes jsonb not null default '{}',
  unique (source, key)
);
create index record_customer on customers.record (customer);
create index record_name on customers.record using gin (name public.gin_trgm_ops)
  where name is not null;

create table customers.identifier (
  id bigint generated always as identity primary key,
  type text not null,
  scope int not null,
  value text not null,
  given text not null,
  records int not null default 0,
  blocked text,
  unique (value, type, scope)
);
create index identifier_prefix on customers.identifier (value text_pattern_ops);
create index identifier_part on customers.identifier
  using gin (value public.gin_trgm_ops) where type in ('email', 'phone');

create table customers.record_identifier (
  record bigint not null,
  identifier bigint not null,
  since timestamptz not null,
  primary key (record, identifier)
);
create index record_identifier_holders on customers.record_identifier (identifier);

-- What one message of a source said about a record, kept because a newer one may take its place.
create table customers.statement (
  message uuid not null,
  record bigint not null,
  at timestamptz not null,
  identifiers bigint[] not null,
  attributes jsonb
);
create index statement_message on customers.statement (message);
create index statement_record on customers.statement (record);

create table customers.alias (
  smaller bigint not null,
  larger bigint not null,
  message uuid not null,
  since timestamptz not null,
  primary key (smaller, larger, message)
);
create index alias_larger on customers.alias (larger);
create index alias_message on customers.alias (message);

-- What a person said about records; outlives every rebuild. An undone one counts no more.
create table customers.decision (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('stated', 'denied')),
  at timestamptz not null,
  by text not null,
  reason text not null,
  undone boolean not null default false
);

create table customers.decision_tie (
  decision bigint not null references customers.decision,
  a bigint not null references customers.record,
  b bigint not null references customers.record,
  primary key (decision, a, b)
);
create index decision_tie_a on customers.decision_tie (a);
create index decision_tie_b on customers.decision_tie (b);

create table customers.decision_side (
  decision bigint not null references customers.decision,
  record bigint not null references customers.record,
  side smallint not null check (side in (1, 2)),
  primary key (decision, record)
);
create index decision_side_record on customers.decision_side (record);

create table customers.identity_change (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('merged', 'split', 'undone')),
  at timestamptz not null,
  by text not null,
  reason text not null,
  decision bigint references customers.decision,
  identifier bigint,
  undoes bigint references customers.identity_change,
  undone_by bigint references customers.identity_change
);

create table customers.identity_move (
  change bigint not null references customers.identity_change,
  record bigint not null references customers.record,
  before bigint not null references customers.customer,
  after bigint not null references customers.customer,
  primary key (change, record)
);
create index identity_move_record on customers.identity_move (record);
create index identity_move_before on customers.identity_move (before);
create index identity_move_after on customers.identity_move (after);

-- A concern lies whole in the timeline of the record that named it first.
create table customers.concern (
  id bigint generated always as identity primary key,
  key text not null unique,
  record bigint,
  first_time timestamptz,
  first_source int,
  first_message uuid,
  first_part smallint
);
create index concern_record on customers.concern (record) where record is not null;

create table customers.interaction (
  id bigint generated always as identity primary key,
  record bigint,
  concern bigint,
  source int not null,
  position bigint not null,
  part smallint not null,
  message uuid not null,
  time timestamptz not null,
  start timestamptz,
  touchpoint int not null,
  department int not null,
  team int not null,
  resource int not null,
  channel int not null,
  topic int not null,
  direction smallint not null,
  purpose smallint not null,
  outcome int not null,
  kind int not null,
  cost bigint,
  score double precision,
  scale text,
  comment text,
  properties jsonb,
  check (record is not null or concern is not null)
);
create index interaction_record on customers.interaction (record, time) where record is not null;
create index interaction_concern on customers.interaction (concern, time) where concern is not null;
create index interaction_message on customers.interaction (message);

create table customers.label (
  dimension text not null,
  code int not null,
  label text not null,
  primary key (dimension, code),
  unique (dimension, label)
);

create table customers.coverage (
  source int not null,
  department int not null,
  touchpoint int not null,
  channel int not null,
  interactions bigint not null,
  last_at timestamptz not null,
  primary key (source, department, touchpoint, channel)
);

-- A row each time everything was read again from the beginning of the log.
create table customers.rebuild (
  id bigint generated always as identity primary key,
  at timestamptz not null
);
