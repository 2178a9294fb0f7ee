-- Numbers the projection's steps, whoever takes them, so that a process can tell whether what it
-- remembers of its last one still holds.
create sequence customers.projection_step;
