-- Households and companies. Like a record, an account outlives a rebuild under its number: only what
-- is said of it is read again. A contract is an account of its own until somebody says whose it is.
create table customers.account (
  id bigint generated always as identity primary key,
  key text collate "C" unique,
  contract text collate "C" unique,
  leads_to bigint references customers.account,
  kind text check (kind in ('household', 'company')),
  name text,
  check ((key is null) <> (contract is null)),
  check (leads_to is null or contract is not null)
);
create index account_leads_to on customers.account (leads_to) where leads_to is not null;
create index account_name on customers.account using gin (name public.gin_trgm_ops)
  where name is not null;

-- What one message of a source said about an account, kept because a newer one may take its place.
-- Where it names a contract, beginning and end are the contract's, else the membership's.
create table customers.account_statement (
  message uuid not null,
  source int not null,
  at timestamptz not null,
  account bigint,
  contract bigint,
  record bigint,
  kind text,
  name text,
  roles text,
  product text,
  site text,
  starts timestamptz,
  ends timestamptz,
  status text,
  check (account is not null or contract is not null)
);
create index account_statement_message on customers.account_statement (message);
create index account_statement_account on customers.account_statement (account, at)
  where account is not null;
create index account_statement_contract on customers.account_statement (contract, at)
  where contract is not null;
create index account_statement_record on customers.account_statement (record)
  where record is not null;

-- What a person said about an account, under its place in the intake log. What is withdrawn counts
-- no more; withdrawn says by which place in the log.
create table customers.account_word (
  decision bigint not null,
  part smallint not null,
  says text not null check (says in ('named', 'belongs', 'leaves', 'holds', 'apart')),
  account bigint references customers.account,
  contract bigint references customers.account,
  record bigint references customers.record,
  kind text,
  name text,
  roles text,
  product text,
  site text,
  starts timestamptz,
  ends timestamptz,
  status text,
  at timestamptz not null,
  login text not null,
  reason text not null,
  withdrawn bigint,
  primary key (decision, part)
);
create index account_word_account on customers.account_word (account) where account is not null;
create index account_word_contract on customers.account_word (contract) where contract is not null;
create index account_word_record on customers.account_word (record) where record is not null;

-- What everybody must know of a person, as sources say it.
create table customers.flag_statement (
  message uuid not null,
  record bigint not null,
  flag text not null,
  holds boolean not null,
  at timestamptz not null
);
create index flag_statement_message on customers.flag_statement (message);
create index flag_statement_record on customers.flag_statement (record);

-- The same as people say it: that it holds, or that it does not although the source of this record
-- says so.
create table customers.flag_word (
  decision bigint not null,
  record bigint not null references customers.record,
  flag text not null,
  holds boolean not null,
  ends timestamptz,
  at timestamptz not null,
  login text not null,
  reason text not null,
  withdrawn bigint,
  primary key (decision, record)
);
create index flag_word_record on customers.flag_word (record);
