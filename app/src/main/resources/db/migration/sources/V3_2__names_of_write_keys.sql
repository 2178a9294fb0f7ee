-- What a key was made for, in the words of whoever made it.
alter table sources.write_key add column name text;
