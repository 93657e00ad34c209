-- Why: a customer corrects its own record, and its users are told when an e-mail address or a phone number changed, whoever
-- changed it.
-- Locks: user_notice while its rows are read for the check; app_user while a small index is built.
-- Undo: drop the index; delete the permission; delete the notices of the new kind, and restore the constraint.
insert into role_permission (role, department, verb) values ('customer', 'customers', 'write-own');

alter table user_notice
    drop constraint user_notice_kind_known,
    add constraint user_notice_kind_known check (kind in (     -- pair of NoticeKind
        'password_changed', 'password_reset', 'factor_added', 'factor_removed', 'recovery_codes_renewed',
        'recovery_code_used', 'new_device', 'right_password_wrong_code', 'account_locked', 'role_changed', 'email_changed',
        'customer_contact_changed'));
create index app_user_by_customer on app_user (customer_id) where customer_id is not null;
