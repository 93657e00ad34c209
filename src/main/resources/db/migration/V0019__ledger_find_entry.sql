-- Why: what an account was worth at a time, for statements and for balances of the past. Times of booking and value dates
-- never fall along an account's entry numbers, and numbers have no gaps: so it halves its way to the last entry before the
-- end, two look-ups a step, and needs no index on time.
-- entry_no: 0 for none, and then posted_minor is zero. No row: the numbers have a gap, which lost the end.
-- Locks: none; stable, so all look-ups see the snapshot of the query that asks.  Undo: drop the function.
create function ledger_entry_before(p_account_id uuid, p_before timestamptz, p_by_value_date boolean)
    returns table (entry_no bigint, posted_minor bigint) language plpgsql stable as $$
declare
    middle bigint;
    high   bigint;
    entry  record;
    at     timestamptz;
begin
    entry_no := 0;
    posted_minor := 0;
    high := greatest(
        (select coalesce(max(debit_entry_no), 0) from transfer where debit_account_id = p_account_id),
        (select coalesce(max(credit_entry_no), 0) from transfer where credit_account_id = p_account_id));
    while entry_no < high loop
        middle := (entry_no + high + 1) / 2;
        select e.* into entry
            from (select booked_at, value_date, debit_posted_minor as left_minor from transfer
                  where debit_account_id = p_account_id and debit_entry_no = middle
                  union all
                  select booked_at, value_date, credit_posted_minor from transfer
                  where credit_account_id = p_account_id and credit_entry_no = middle) e;
        if not found then return; end if;
        at := case when p_by_value_date then entry.value_date::timestamp at time zone 'UTC' else entry.booked_at end;
        if at < p_before then
            entry_no := middle;
            posted_minor := entry.left_minor;
        else
            high := middle - 1;
        end if;
    end loop;
    return next;
end $$;
