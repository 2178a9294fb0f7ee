-- One unit that two sources call by different names became two departments. Which one it is counted as
-- belongs to what is said of a department now, and goes for all of its past: interactions keep the
-- department that they came with.
alter table organisation.department_version
  add column counted_as int references organisation.department,
  add check (counted_as <> department);
