-- Why: who gives somebody a password could act as him. With the giver's name and the hour, four eyes can refuse two people
-- of whom one, or a third, lately held the password of the other.
-- Locks: app_user for a moment (columns without a default), and while its rows are read for the checks.
-- Undo: alter table app_user drop the two columns.
alter table app_user
    add column password_given_by uuid references app_user,     -- null for the first administrator
    add column password_given_at timestamptz,                  -- stays when the user has changed it
    add constraint app_user_password_given_by_somebody
        check ((password_given_at is null) = (password_given_by is null)),
    add constraint app_user_password_given_by_another check (password_given_by <> id);   -- pair of UserProblem.OWN_USER
