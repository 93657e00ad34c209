-- Why: a customer may be restricted for several reasons at once, such as two objections: who lifts one leaves the others. A customer is
-- restricted while a ground stands.
-- Locks: new table; restricted_subject for the foreign key, briefly.  Undo: drop the table; who is restricted stays so.
create table restriction_ground (
    id         uuid        primary key,
    subject_id uuid        not null references restricted_subject on delete cascade,    -- goes with the last ground, and with an erasure
    ground     text        not null constraint restriction_ground_known                 -- pair of Ground
        check (ground in ('accuracy', 'unlawful', 'claims', 'objection')),
    request_id uuid        references gdpr_request,
    since      timestamptz not null,
    constraint restriction_ground_of_a_request check ((ground = 'objection') = (request_id is not null)),
    constraint restriction_ground_once unique nulls not distinct (subject_id, ground, request_id)
);
insert into restriction_ground (id, subject_id, ground, since)
    select gen_random_uuid(), subject_id, 'accuracy', since from restricted_subject;

grant select, insert, delete on restriction_ground to "${app_role}";
