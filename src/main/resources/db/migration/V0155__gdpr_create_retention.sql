-- Why: what nobody needs any more is deleted on schedule (GDPR, Art. 5(1)(e)), and each run leaves a receipt: what, how many, by
-- which rule. Rules are data: an operator changes one by a migration of its own, and the receipts say by which it was done.
-- Locks: new tables only.  Undo: drop them; nothing is deleted on schedule then.
create table retention_rule (
    category text    primary key constraint retention_rule_category_known check (category in       -- pair of RetentionCategory
        ('customer', 'contract_document', 'correspondence_document', 'identity_document', 'other_document')),
    days     integer not null constraint retention_rule_days_not_negative check (days between 0 and 36525),
    basis    text    not null constraint retention_rule_has_basis check (length(basis) between 10 and 300)
);
insert into retention_rule (category, days, basis) values
    ('customer', 2555, 'Financial records are kept seven years from the end of the relationship'),
    ('contract_document', 0, 'Contracts are kept ten years, and not before the relationship is over'),
    ('correspondence_document', 0, 'Letters of business are kept six years'),
    ('identity_document', 1826, 'Proof of identity is kept five years from the end of the relationship'),
    ('other_document', 365, 'What is kept for no law is of no use a year after the relationship');

create table retention_run (
    day               date        primary key,          -- whose first moment decides what is due
    started_at        timestamptz not null,
    finished_at       timestamptz,
    after_customer_id uuid        not null default '00000000-0000-0000-0000-000000000000',     -- all up to this one are done
    held              integer     not null default 0 constraint retention_run_held_not_negative check (held >= 0)
);
create table retention_run_line (
    day      date    not null references retention_run,
    category text    not null references retention_rule,
    days     integer not null,                          -- as the rule said then
    items    integer not null constraint retention_run_line_items_positive check (items > 0),
    primary key (day, category, days)
);
create trigger retention_run_never_removed before delete on retention_run
    for each row execute function refuse_change();
create trigger retention_run_finished_for_good before update on retention_run
    for each row when (old.finished_at is not null or new.after_customer_id < old.after_customer_id)
    execute function refuse_change();
create trigger retention_run_line_never_removed before delete on retention_run_line
    for each row execute function refuse_change();

grant select on retention_rule to "${app_role}";
grant select, insert, update (finished_at, after_customer_id, held) on retention_run to "${app_role}";
grant select, insert, update (items) on retention_run_line to "${app_role}";
