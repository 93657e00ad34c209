-- Why: a probe that was not heard, such as one that met a limit of requests, saw its control neither work nor fail.
-- Locks: control_evidence, for a moment.  Undo: drop the column.
alter table control_evidence
    add column asked boolean not null default true,
    add constraint control_evidence_unheard_saw_nothing check (asked or not passed); -- pair of dev.bulwark.posture.Evidence
