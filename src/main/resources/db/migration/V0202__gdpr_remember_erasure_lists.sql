-- Why: how far each list of erasures outside of the database was written: a list that is shorter at the next start was cut.
-- Locks: new table.  Undo: drop it.
-- Personal data: none.
create table gdpr_erasure_list (
    list_id    uuid        primary key,                 -- stands in each of its lines
    lines      bigint      not null constraint gdpr_erasure_list_lines_positive check (lines > 0),
    head       text        not null constraint gdpr_erasure_list_head_is_sha256 check (length(head) = 64),   -- of the last line
    written_at timestamptz not null
);
create trigger gdpr_erasure_list_only_grows before update on gdpr_erasure_list
    for each row when (new.lines < old.lines or new.list_id <> old.list_id) execute function refuse_change();
create trigger gdpr_erasure_list_never_removed before delete on gdpr_erasure_list
    for each row execute function refuse_change();
grant select, insert, update (lines, head, written_at) on gdpr_erasure_list to "${app_role}";
