create schema if not exists organisation;

-- What a thing is called is found by any name that it ever had, so that a mapping written before a
-- renaming still means the same department.
create table organisation.department (
  id int generated always as identity primary key,
  color int not null
);

create table organisation.department_name (
  folded text primary key,
  department int not null references organisation.department
);

create table organisation.department_version (
  department int not null references organisation.department,
  version int not null,
  name text not null,
  parent int references organisation.department,
  partner boolean not null,
  calendar int,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (department, version),
  check (valid_from <= valid_to)
);

create unique index department_current on organisation.department_version (department)
  where valid_to = 'infinity';

create table organisation.touchpoint (
  id int generated always as identity primary key,
  folded text not null,
  folded_channel text not null,
  unique (folded, folded_channel)
);

create table organisation.touchpoint_version (
  touchpoint int not null references organisation.touchpoint,
  version int not null,
  name text not null,
  channel text not null,
  department int references organisation.department,
  accountable_role text not null default '',
  cost_low bigint not null default 0,
  cost_mid bigint not null default 0,
  cost_high bigint not null default 0,
  minutes_per_contact double precision not null default 0,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (touchpoint, version),
  check (valid_from <= valid_to)
);

create unique index touchpoint_current on organisation.touchpoint_version (touchpoint)
  where valid_to = 'infinity';

create table organisation.calendar (
  id int generated always as identity primary key
);

create table organisation.calendar_version (
  calendar int not null references organisation.calendar,
  version int not null,
  name text not null,
  zone text not null,
  weekdays jsonb not null,
  holidays date[] not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (calendar, version),
  check (valid_from <= valid_to)
);

create unique index calendar_current on organisation.calendar_version (calendar)
  where valid_to = 'infinity';

alter table organisation.department_version
  add foreign key (calendar) references organisation.calendar;
