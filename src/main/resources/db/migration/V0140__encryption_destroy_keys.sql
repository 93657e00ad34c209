-- Why: whose keys were destroyed on purpose stands here, for good: what they sealed reads as nothing from then on, while a key
-- that is merely missing stays an alarm. Nobody whose keys were destroyed gets another.
-- Locks: new table; data_key for the trigger, briefly.  Undo: drop the trigger, the function and the table.
create table destroyed_key (
    subject_id   uuid        primary key,
    destroyed_at timestamptz not null
);
create trigger destroyed_key_append_only before update or delete on destroyed_key
    for each row execute function refuse_change();
create trigger destroyed_key_never_truncated before truncate on destroyed_key
    for each statement execute function refuse_change();

-- Pair of EncryptionProblem.CUSTOMER_ERASED.
create function data_key_never_again() returns trigger language plpgsql as $$
begin
    if exists (select from destroyed_key where subject_id = new.subject_id) then
        raise exception 'the keys of this data subject were destroyed'
            using errcode = 'check_violation', constraint = 'data_key_never_again';
    end if;
    return new;
end $$;
create trigger data_key_never_again before insert on data_key
    for each row execute function data_key_never_again();

grant select, insert on destroyed_key to "${app_role}";
