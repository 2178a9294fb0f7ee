create schema if not exists journeys;

create table journeys.designed_map (
  id int generated always as identity primary key
);

-- Whatever is said of a map is a new version, also its name and that it was put away. In force is
-- the newest version whose time has come.
create table journeys.designed_map_version (
  map int not null references journeys.designed_map,
  version int not null,
  name text not null,
  owner text not null,
  definition jsonb not null,
  about jsonb not null,
  promise jsonb,
  archived boolean not null,
  valid_from timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (map, version)
);
