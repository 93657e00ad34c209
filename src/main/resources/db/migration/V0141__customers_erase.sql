-- Why: a customer is erased in one transaction. The row stays, since books and evidence name its id, and says nothing more:
-- reads answer literal values. What would belong to an erased customer is refused, whoever asks: such a row waits for an
-- erasure that runs (it locks the customer for update), and then sees it.
-- Locks: customer while its rows are read for the checks; the tables of the triggers, briefly.
-- Undo: drop the triggers and functions; restore the constraints (only while nobody is erased).
alter table customer
    drop constraint customer_status_known,
    add constraint customer_status_known check (status in ('active', 'erased')),
    alter column name_sealed drop not null,
    alter column email_sealed drop not null,
    alter column phone_sealed drop not null,
    alter column ssn_sealed drop not null,
    add constraint customer_empty_once_erased check (
        case status
            when 'erased' then num_nonnulls(name_sealed, email_sealed, phone_sealed, ssn_sealed, ssn_hash,
                                            date_of_birth_sealed, address_sealed) = 0
            else num_nulls(name_sealed, email_sealed, phone_sealed, ssn_sealed) = 0
        end);

create function customer_stays_erased() returns trigger language plpgsql as $$
begin
    raise exception 'an erased customer stays erased'
        using errcode = 'check_violation', constraint = 'customer_stays_erased';
end $$;
create trigger customer_stays_erased before update on customer
    for each row when (old.status = 'erased') execute function customer_stays_erased();

-- Pair of EncryptionProblem.CUSTOMER_ERASED. Key share, as the foreign key takes too: changes of the record go on beside it.
create function customer_not_erased() returns trigger language plpgsql as $$
begin
    perform from customer where id = new.customer_id and status <> 'erased' for key share;
    if not found and exists (select from customer where id = new.customer_id) then
        -- In the words of a check, which drivers that know no more read the name from.
        raise exception 'the customer is erased: new row violates check constraint "customer_not_erased"'
            using errcode = 'check_violation', constraint = 'customer_not_erased';
    end if;
    return new;
end $$;
create trigger account_customer_not_erased before insert on account
    for each row execute function customer_not_erased();
create trigger loan_customer_not_erased before insert on loan
    for each row execute function customer_not_erased();
create trigger document_customer_not_erased before insert on document
    for each row execute function customer_not_erased();
create trigger customer_reveal_customer_not_erased before insert on customer_reveal
    for each row execute function customer_not_erased();
create trigger customer_token_customer_not_erased before insert on customer_token
    for each row execute function customer_not_erased();
create trigger app_user_customer_not_erased before insert on app_user
    for each row when (new.customer_id is not null) execute function customer_not_erased();
