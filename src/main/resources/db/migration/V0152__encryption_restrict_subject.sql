-- Why: a restricted person's data may be stored and little else (GDPR, Art. 18). Whoever asks for the key of one is asked what
-- for, in the query that reads the key: what is sealed opens nowhere else.
-- Locks: new table only.  Undo: drop the table; nobody is restricted then.
create table restricted_subject (
    subject_id uuid        primary key,
    since      timestamptz not null
);
grant select, insert, delete on restricted_subject to "${app_role}";
