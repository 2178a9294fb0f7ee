-- The job that last let a projection start over: done again after a crash, it must not do so twice.
alter table sources.projection add column started_over_by uuid;
