-- The keys by which links to preference pages are signed; without its key a link opens nothing.
create table customers.preference_key (
  id int generated always as identity primary key,
  secret bytea not null,
  made_at timestamptz not null
);

-- Who answers for the use of data (Art. 30), and how people reach them.
create table customers.responsible (
  single boolean primary key default true check (single),
  name text not null,
  contact text not null,
  version int not null
);
insert into customers.responsible (name, contact, version) values ('', '', 1);

-- What nobody can read from a source itself: why its data are kept, of whom, and for whom.
create table customers.register_entry (
  source int primary key,
  owner text not null,
  purposes text[] not null,
  subjects text not null,
  recipients text[] not null,
  retention_days int,
  note text not null,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null
);
