create table platform.job (
  id uuid primary key,
  kind text not null,
  name text not null,
  parameters text not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  done bigint not null default 0,
  total bigint not null default 0,
  message text not null default '',
  created_by text not null,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  process uuid not null,
  alive_at timestamptz not null,
  starts int not null default 0,
  cancelled boolean not null default false
);
create index job_unfinished on platform.job (created_at) where state in ('waiting', 'running');
create index job_newest on platform.job (created_at desc, id desc);

create table platform.idempotent_answer (
  key_hash bytea primary key,
  request_hash bytea not null,
  answer bytea,
  created_at timestamptz not null
);
create index idempotent_answer_age on platform.idempotent_answer (created_at);
