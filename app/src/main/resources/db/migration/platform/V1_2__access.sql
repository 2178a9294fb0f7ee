create table platform.staff (
  id uuid primary key,
  login text not null unique check (login = lower(login)),
  name text not null,
  role text not null check (role in ('viewer', 'agent', 'analyst', 'manager', 'admin')),
  language text not null default 'en',
  theme text not null default 'auto',
  enabled boolean not null default true,
  password text not null,
  must_change_password boolean not null,
  created_at timestamptz not null,
  version int not null default 1
);

-- Only hashes of what a browser or client holds, so that a copy of this table opens no door.
create table platform.session (
  token_hash bytea primary key,
  staff uuid not null references platform.staff on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz not null
);
create index session_staff on platform.session (staff);

create table platform.password_reset (
  token_hash bytea primary key,
  staff uuid not null references platform.staff on delete cascade,
  expires_at timestamptz not null
);
create index password_reset_staff on platform.password_reset (staff);

create table platform.api_key (
  id uuid primary key,
  name text not null,
  role text not null check (role in ('viewer', 'agent', 'analyst', 'manager', 'admin')),
  key_hash bytea not null unique,
  created_at timestamptz not null,
  created_by text not null,
  used_at timestamptz
);

create table platform.login_lock (
  subject_hash bytea primary key,
  failures int not null,
  last_failure_at timestamptz not null,
  locked_until timestamptz not null
);
