-- Why: an account that a backup brought back, or that sanctions name, can be frozen when its customer is erased: without words then,
-- which no key is left to seal. Who froze it and when stays.
-- Locks: account_event for a moment.  Undo: drop trigger and function, and put the constraint back (not once it was used).
alter table account_event drop constraint account_event_freeze_has_reason;
create function account_event_freeze_has_reason() returns trigger language plpgsql as $$
begin
    if new.kind = 'frozen' and new.reason_sealed is null and not exists (
            select from account a join customer c on c.id = a.customer_id where a.id = new.account_id and c.status = 'erased') then
        raise exception 'who freezes an account says why'
            using errcode = 'check_violation', constraint = 'account_event_freeze_has_reason';
    end if;
    return new;
end $$;
create trigger account_event_freeze_has_reason before insert on account_event
    for each row execute function account_event_freeze_has_reason();
