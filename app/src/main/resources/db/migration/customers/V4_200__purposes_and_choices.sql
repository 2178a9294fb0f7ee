-- What data of people are used for. What programs call a purpose never changes.
create table customers.purpose (
  id bigint generated always as identity primary key,
  key text collate "C" not null unique
);

create table customers.purpose_version (
  purpose bigint not null references customers.purpose,
  version int not null,
  use text not null
    check (use in ('marketing', 'profiling', 'survey', 'analytics', 'service', 'other')),
  ground text not null
    check (ground in ('consent', 'contract', 'legal_duty', 'legitimate_interest')),
  active boolean not null,
  channels text[] not null,
  recipients text[] not null,
  retention_days int,
  wording int not null,
  -- A consent to an earlier wording counts no more.
  least_wording int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (purpose, version)
);

create table customers.purpose_wording (
  purpose bigint not null references customers.purpose,
  version int not null,
  language text not null,
  name text not null,
  text text not null,
  worded_at timestamptz not null,
  primary key (purpose, version, language)
);

-- What people said about the use of their data, each under its place in the intake log; it starts
-- over with everything else that is derived from it.
create table customers.choice (
  decision bigint primary key,
  record bigint not null references customers.record,
  kind text not null check (kind in ('given', 'withdrawn', 'objected', 'objection_lifted',
    'restricted', 'restriction_lifted')),
  purpose text collate "C",
  wording int,
  language text,
  channel text not null,
  at timestamptz not null,
  origin text not null,
  login text not null,
  reason text not null
);
create index choice_record on customers.choice (record);
create index choice_restriction on customers.choice (record, at, decision)
  where kind in ('restricted', 'restriction_lifted');

-- Whose data are kept and not used (Art. 18): a restriction stands until it is lifted for the record
-- of which it was said. Whoever counts, analyses, segments or addresses customers leaves them out.
create view customers.restricted_customer as
select distinct r.customer
from (
    select distinct on (c.record) c.record, c.kind from customers.choice c
    where c.kind in ('restricted', 'restriction_lifted')
    order by c.record, c.at desc, c.decision desc) last
  join customers.record r on r.id = last.record
where last.kind = 'restricted' and r.customer is not null;

-- To begin with: common purposes, all off until the organisation has looked at them.
insert into customers.purpose (key) values
  ('service'), ('marketing_email'), ('profiling'), ('survey'), ('analytics');
insert into customers.purpose_version (purpose, version, use, ground, active, channels, recipients,
  retention_days, wording, least_wording, changed_at, changed_by)
select p.id, 1, t.use, t.ground, false, t.channels, array[]::text[], null, 1, 1, now(), 'system'
from (values
    ('service', 'service', 'contract', array['email', 'phone', 'letter']),
    ('marketing_email', 'marketing', 'consent', array['email']),
    ('profiling', 'profiling', 'consent', array[]::text[]),
    ('survey', 'survey', 'legitimate_interest', array['email']),
    ('analytics', 'analytics', 'legitimate_interest', array[]::text[])
  ) as t (key, use, ground, channels) join customers.purpose p on p.key = t.key;
insert into customers.purpose_wording (purpose, version, language, name, text, worded_at)
select p.id, 1, t.language, t.name, t.text, now()
from (values
    ('service', 'en', 'Service messages',
     'We write to you about what you have ordered, asked for or agreed with us.'),
    ('service', 'de', 'Nachrichten zum Service',
     'Wir schreiben Ihnen zu dem, was Sie bestellt, angefragt oder mit uns vereinbart haben.'),
    ('marketing_email', 'en', 'Offers by e-mail',
     'I would like to receive offers and news by e-mail. I can withdraw this at any time.'),
    ('marketing_email', 'de', 'Angebote per E-Mail',
     'Ich möchte Angebote und Neuigkeiten per E-Mail erhalten. Das kann ich jederzeit widerrufen.'),
    ('profiling', 'en', 'Offers that suit me',
     'What I have bought and asked for may be used to choose the offers that I receive.'),
    ('profiling', 'de', 'Passende Angebote',
     'Was ich gekauft und gefragt habe, darf genutzt werden, um Angebote für mich auszuwählen.'),
    ('survey', 'en', 'Questions about our service',
     'We ask you now and then how satisfied you were. You need not answer, and may object.'),
    ('survey', 'de', 'Fragen zu unserem Service',
     'Wir fragen Sie ab und zu, wie zufrieden Sie waren. Sie müssen nicht antworten und können widersprechen.'),
    ('analytics', 'en', 'Improving our service',
     'We look at how customers get along with us, without names, to find where they have to wait.'),
    ('analytics', 'de', 'Verbesserung unseres Service',
     'Wir sehen uns ohne Namen an, wie es Kundinnen und Kunden mit uns ergeht, um zu finden, wo sie warten müssen.')
  ) as t (key, language, name, text) join customers.purpose p on p.key = t.key;
