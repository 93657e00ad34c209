-- Why: what a court or an authority may ask for must not be erased, whoever asks for erasure. Why a hold was placed or lifted
-- stands in gdpr_event.
-- Locks: new table; customer for the foreign key, briefly.  Undo: drop the table.
create table legal_hold (
    id          uuid        primary key,
    customer_id uuid        not null references customer,
    placed_at   timestamptz not null,
    placed_by   uuid        not null references app_user,
    lifted_at   timestamptz,
    lifted_by   uuid        references app_user,
    constraint legal_hold_lifted_by_somebody check ((lifted_at is null) = (lifted_by is null)),
    constraint legal_hold_lifted_later check (lifted_at >= placed_at)
);
create index legal_hold_standing on legal_hold (customer_id) where lifted_at is null;
create index legal_hold_by_customer on legal_hold (customer_id, id);

-- It is lifted once, and never removed.
create trigger legal_hold_lifted_once before update on legal_hold
    for each row when (old.lifted_at is not null
        or (new.id, new.customer_id, new.placed_at, new.placed_by)
           is distinct from (old.id, old.customer_id, old.placed_at, old.placed_by))
    execute function refuse_change();
create trigger legal_hold_never_removed before delete on legal_hold
    for each row execute function refuse_change();
create trigger legal_hold_never_truncated before truncate on legal_hold
    for each statement execute function refuse_change();

grant select, insert, update (lifted_at, lifted_by) on legal_hold to "${app_role}";
