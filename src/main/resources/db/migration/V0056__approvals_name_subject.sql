-- Why: a command that acts upon a user, such as the reset of a lost factor, is never approved by that user, and never
-- made by him. Whom it acts upon stands in the row, under the keyed hash, so that the database can tell too.
-- Locks: approval and app_user for a moment (a column without a default); approval while its rows are read for the checks.
-- Undo: alter table approval drop column subject_id.
alter table approval
    add column subject_id uuid references app_user,
    add constraint approval_not_made_by_subject check (subject_id <> maker_id),
    add constraint approval_not_approved_by_subject check (status <> 'approved' or decided_by <> subject_id);
