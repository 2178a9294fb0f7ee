create schema if not exists sources;

create table sources.source (
  id integer generated always as identity primary key,
  name text not null unique,
  department text,
  region text,
  kind text not null check (kind in ('events', 'files')),
  enabled boolean not null default true,
  allowed_origins text[] not null default '{}',
  created_at timestamptz not null
);

create table sources.write_key (
  id integer generated always as identity primary key,
  source integer not null references sources.source,
  hash bytea not null unique,
  hint text not null,
  created_at timestamptz not null,
  created_by text not null,
  revoked_at timestamptz
);

create table sources.mapping (
  source integer not null references sources.source,
  version integer not null,
  yaml text not null,
  note text not null,
  created_at timestamptz not null,
  created_by text not null,
  primary key (source, version)
);

-- One row. Whoever appends locks it until the commit, so positions follow the order of commits.
create table sources.head (
  only_row boolean primary key default true check (only_row),
  position bigint not null
);

insert into sources.head (position) values (0);

create table sources.log (
  position bigint primary key,
  source integer not null,
  door smallint not null,
  received_at timestamptz not null,
  replaces boolean not null,
  withdrawn boolean not null,
  message text not null,
  version text,
  file text,
  line bigint,
  envelope text,
  content bytea not null
);

create table sources.seen (
  source integer not null,
  id uuid not null,
  content uuid not null,
  primary key (source, id)
) partition by hash (source, id);

create table sources.seen_0 partition of sources.seen for values with (modulus 8, remainder 0);
create table sources.seen_1 partition of sources.seen for values with (modulus 8, remainder 1);
create table sources.seen_2 partition of sources.seen for values with (modulus 8, remainder 2);
create table sources.seen_3 partition of sources.seen for values with (modulus 8, remainder 3);
create table sources.seen_4 partition of sources.seen for values with (modulus 8, remainder 4);
create table sources.seen_5 partition of sources.seen for values with (modulus 8, remainder 5);
create table sources.seen_6 partition of sources.seen for values with (modulus 8, remainder 6);
create table sources.seen_7 partition of sources.seen for values with (modulus 8, remainder 7);

create table sources.newest (
  source integer not null,
  id uuid not null,
  version text not null,
  primary key (source, id)
);

create table sources.hour (
  source integer not null,
  hour timestamptz not null,
  received bigint not null,
  stored bigint not null,
  duplicates bigint not null,
  quarantined bigint not null,
  last_at timestamptz not null,
  primary key (source, hour),
  constraint nothing_vanishes check (received = stored + duplicates + quarantined)
) with (fillfactor = 50);

create table sources.quarantine (
  id bigint generated always as identity primary key,
  source integer not null,
  door smallint not null,
  received_at timestamptz not null,
  code text not null,
  reason text not null,
  next_step text not null,
  message text not null,
  version text,
  file text,
  line bigint,
  envelope text,
  content bytea not null,
  original bytea,
  position bigint unique,
  state text not null default 'waiting' check (state in ('waiting', 'replayed', 'discarded')),
  closed_at timestamptz,
  closed_by text,
  closed_because text
);

create index on sources.quarantine (state, source, code);

create table sources.projection (
  name text primary key,
  position bigint not null
);

create table sources.rebuild (
  projection text not null,
  source integer not null,
  next_position bigint not null,
  until_position bigint not null,
  primary key (projection, source)
);
