-- Why: a user is told of every change to what proves him, and of tries that look like somebody else (ASVS 5.0, 6.3.5 and
-- 6.3.7). An e-mail address, sealed under the master key for this user, is where such a notice can be sent.
-- Locks: app_user for a moment (a new column without a default); else a new table only.
-- Undo: drop the table; alter table app_user drop column sealed_email.
alter table app_user add column sealed_email bytea;

create table user_notice (
    id          uuid primary key,
    user_id     uuid not null references app_user,
    kind        text not null constraint user_notice_kind_known check (kind in (     -- pair of NoticeKind
        'password_changed', 'password_reset', 'factor_added', 'factor_removed', 'recovery_codes_renewed',
        'recovery_code_used', 'new_device', 'right_password_wrong_code', 'account_locked', 'role_changed', 'email_changed')),
    occurred_at timestamptz not null
);
create index user_notice_by_user on user_notice (user_id, id);
create index user_notice_by_time on user_notice (occurred_at);

-- No update: what somebody was told stays as it was told.
grant select, insert, delete on user_notice to "${app_role}";
