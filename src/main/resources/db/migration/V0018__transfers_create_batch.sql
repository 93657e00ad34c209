-- Why: what each line of a batch came to, for whoever audits it: one audit event names the batch, these rows its transfers.
-- Locks: new tables; transfer for the foreign key, briefly.  Undo: drop both tables.
create table transfer_batch (
    id        uuid primary key,
    mode      text        not null constraint transfer_batch_mode_known check (mode in ('atomic', 'independent')),
    booked_at timestamptz not null,
    booked_by uuid        not null
);
create trigger transfer_batch_append_only before update or delete on transfer_batch
    for each row execute function refuse_change();
create trigger transfer_batch_never_truncated before truncate on transfer_batch
    for each statement execute function refuse_change();

create table transfer_batch_line (
    batch_id     uuid not null references transfer_batch,
    line_index   int  not null constraint transfer_batch_line_index_not_negative check (line_index >= 0),
    transfer_id  uuid references transfer constraint transfer_batch_line_transfer_once unique,
    problem_code text,                                   -- why it was refused
    primary key (batch_id, line_index),
    constraint transfer_batch_line_posted_or_refused check ((transfer_id is null) <> (problem_code is null))
);
create trigger transfer_batch_line_append_only before update or delete on transfer_batch_line
    for each row execute function refuse_change();
create trigger transfer_batch_line_never_truncated before truncate on transfer_batch_line
    for each statement execute function refuse_change();

grant select, insert on transfer_batch, transfer_batch_line to "${app_role}";
