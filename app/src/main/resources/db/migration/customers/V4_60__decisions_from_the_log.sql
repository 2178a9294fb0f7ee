-- A decision is known by its place in the intake log; this is what the log says, and starts over
-- with everything else that is derived from it. The book of changes is kept: it names decisions.
alter table customers.identity_change drop constraint identity_change_decision_fkey;
alter table customers.decision alter column id drop identity;
alter table customers.decision drop constraint decision_kind_check;
alter table customers.decision add column item text;
alter table customers.decision_tie drop constraint decision_tie_decision_fkey;
alter table customers.decision_side drop constraint decision_side_decision_fkey;

-- Decisions from before this enter the log now, by the lasting names of records.
create function pg_temp.names(ids bigint[]) returns jsonb language sql as
$$ select coalesce(
     jsonb_agg(jsonb_build_object('source', r.source, 'key', r.key) order by r.id), '[]')
   from customers.record r where r.id = any(ids) $$;

create function pg_temp.content(old customers.decision) returns text language sql as
$$ select jsonb_build_object(
     'kind', case old.kind when 'stated' then 'merged' else 'split' end,
     'actor', old.by, 'login', old.by, 'reason', old.reason,
     'at', to_char(old.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
     'ties', coalesce((
       select jsonb_agg(jsonb_build_object(
         'a', pg_temp.names(array[t.a]) -> 0, 'b', pg_temp.names(array[t.b]) -> 0))
       from customers.decision_tie t where t.decision = old.id), '[]'),
     'left', pg_temp.names(array(
       select record from customers.decision_side where decision = old.id and side = 1)),
     'right', pg_temp.names(array(
       select record from customers.decision_side where decision = old.id and side = 2)),
     'undo', null)::text $$;

create function pg_temp.fingerprint(given text) returns uuid language sql as
$$ select substr(encode(sha256(convert_to(given, 'UTF8')), 'hex'), 1, 32)::uuid $$;

-- One that was taken back has nothing more to say.
update customers.identity_change c set decision = null
from customers.decision d where d.id = c.decision and d.undone;
delete from customers.decision_tie t
using customers.decision d where d.id = t.decision and d.undone;
delete from customers.decision_side s
using customers.decision d where d.id = s.decision and d.undone;
delete from customers.decision where undone;

-- Below zero, so that no old number is met by a new one.
update customers.decision set id = -id;
update customers.decision_tie set decision = -decision;
update customers.decision_side set decision = -decision;
update customers.identity_change set decision = -decision where decision is not null;

do $$
declare
  old customers.decision;
  place bigint;
  name text;
begin
  for old in select * from customers.decision order by id desc loop
    name := 'decision ' || -old.id;
    update sources.head set position = position + 1 returning position into place;
    insert into sources.log
      (position, source, door, received_at, replaces, withdrawn, message, content)
    values (place, 2147483647, 3, old.at, false, false, name,
            convert_to(pg_temp.content(old), 'UTF8'));
    insert into sources.seen (source, id, content)
    values (2147483647, pg_temp.fingerprint(name), pg_temp.fingerprint(pg_temp.content(old)));
    insert into sources.hour as h (source, hour, received, stored, duplicates, quarantined, last_at)
    values (2147483647, date_trunc('hour', old.at, 'UTC'), 1, 1, 0, 0, old.at)
    on conflict (source, hour) do update set received = h.received + 1, stored = h.stored + 1,
      last_at = greatest(h.last_at, excluded.last_at);
    update customers.decision_tie set decision = place where decision = old.id;
    update customers.decision_side set decision = place where decision = old.id;
    update customers.identity_change set decision = place where decision = old.id;
    update customers.decision set id = place, item = name,
      kind = case kind when 'stated' then 'merged' else 'split' end
    where id = old.id;
  end loop;
end $$;

alter table customers.decision
  add constraint decision_kind_check check (kind in ('merged', 'split', 'undone'));
alter table customers.decision alter column item set not null;
alter table customers.decision add constraint decision_item_key unique (item);
alter table customers.decision_tie
  add constraint decision_tie_decision_fkey foreign key (decision) references customers.decision;
alter table customers.decision_side
  add constraint decision_side_decision_fkey foreign key (decision) references customers.decision;
create unique index identity_change_decision on customers.identity_change (decision);

-- How long records have held identifiers is what their statements say, in any order of reading.
alter table customers.record_identifier drop column since;

-- While the log is read again up to a position, who is who stands still; then records are looked at
-- anew, one after the other.
alter table customers.rebuild
  add column until_position bigint not null default 0,
  add column settled_record bigint not null default 0,
  add column finished_at timestamptz;
update customers.rebuild set finished_at = at;
create unique index rebuild_under_way on customers.rebuild ((true)) where finished_at is null;
