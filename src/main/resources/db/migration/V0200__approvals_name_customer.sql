-- Why: what staff writes in an approval about a customer, to ask for it or to reject it, is sealed under that customer's key from now
-- on, so that it goes dark with the customer, and is not shown while the customer is restricted. A former rejection stays under
-- the master key: reading asks for the customer's key before it, and an erasure empties it, as this does of who was erased before.
-- A reason that stood inside a payload is taken out: of what was carried out, the loan has it under the customer's key. Such a
-- payload is no longer what was hashed, and is not shown any more. Write-offs and resets that wait meanwhile end, and are asked for again.
-- The trigger lets sealed words of a decided approval be sealed anew: until now it stopped the rotation of keys there.
-- Locks: approval while its rows are read and rewritten; customer for the foreign key, briefly.
-- Undo: drop the columns, and put the former trigger back; what was taken out of payloads does not come back.
alter table approval
    add column about_customer_id uuid references customer,
    add column note_sealed bytea,                        -- why its maker asks for it, under the customer's key
    add column refusal_sealed bytea,                     -- why it was rejected, under the customer's key
    add constraint approval_words_are_about_a_customer
        check (about_customer_id is not null or (note_sealed is null and refusal_sealed is null)),
    add constraint approval_refusal_of_a_rejection check (refusal_sealed is null or status = 'rejected'),
    add constraint approval_rejected_for_one_reason check (refusal_sealed is null or reason_sealed is null);
create index approval_by_customer on approval (about_customer_id, id) where about_customer_id is not null;

drop trigger approval_decided_once on approval;

-- By the text, since a payload that somebody tampered with need not be JSON. A batch that debits several customers has none.
update approval a set about_customer_id = coalesce(
    a.owner_id,
    (select l.customer_id from loan l where a.operation in ('loan_approval', 'loans.write_off')
        and l.id = substring(a.payload from '"loan_id":"((?:[0-9a-f]{4}-?){7}[0-9a-f]{4})"')::uuid),
    (select k.customer_id from account k where a.operation in ('accounts.transfer', 'accounts.schedule')
        and k.id = substring(a.payload from '"from_account":"((?:[0-9a-f]{4}-?){7}[0-9a-f]{4})"')::uuid),
    (select k.customer_id from account k join hold h on h.account_id = k.id where a.operation = 'accounts.capture'
        and h.id = substring(a.payload from '"hold_id":"((?:[0-9a-f]{4}-?){7}[0-9a-f]{4})"')::uuid),
    (select k.customer_id from account k join transfer t on t.debit_account_id = k.id where a.operation = 'accounts.reverse'
        and t.id = substring(a.payload from '"transfer_id":"((?:[0-9a-f]{4}-?){7}[0-9a-f]{4})"')::uuid),
    (select min(k.customer_id::text)::uuid from account k where a.operation = 'accounts.transfer_batch'
        and k.id in (select m[1]::uuid from regexp_matches(a.payload, '"from_account":"((?:[0-9a-f]{4}-?){7}[0-9a-f]{4})"', 'g') m)
        having count(distinct k.customer_id) = 1),
    (select u.customer_id from app_user u where a.operation = 'users.reset_mfa' and u.id = a.subject_id));
update approval set status = 'expired', decided_at = now()
    where status = 'pending' and payload like '%"reason_sealed":"%'
        and operation in ('loans.write_off', 'users.reset_mfa') and about_customer_id is not null;
update approval set payload = regexp_replace(payload, ',"reason_sealed":"[^"]*"', '')
    where operation in ('loans.write_off', 'users.reset_mfa') and about_customer_id is not null;

update approval a set reason_sealed = null
    from customer c where c.id = a.about_customer_id and c.status = 'erased' and a.reason_sealed is not null;

-- A decision is final, for the schema's owner too. Sealed words may change their key, and one under the master key may go.
create trigger approval_decided_once before update on approval
    for each row when (
        old.status <> 'pending'
        and (row (new.id, new.operation, new.permission, new.payload, new.payload_hash, new.maker_id, new.owner_id, new.subject_id,
                  new.about_customer_id, new.created_at, new.expires_at, new.status, new.decided_by, new.decided_at, new.result_id)
             is distinct from
             row (old.id, old.operation, old.permission, old.payload, old.payload_hash, old.maker_id, old.owner_id, old.subject_id,
                  old.about_customer_id, old.created_at, old.expires_at, old.status, old.decided_by, old.decided_at, old.result_id)
             or (new.note_sealed is null) <> (old.note_sealed is null)
             or (new.refusal_sealed is null) <> (old.refusal_sealed is null)
             or (new.reason_sealed is null and old.reason_sealed is not null and old.about_customer_id is null)
             or (new.reason_sealed is not null and old.reason_sealed is null)))
    execute function approval_decided_once();

grant update (note_sealed, refusal_sealed) on approval to "${app_role}";
