-- Why: whether a customer can carry a loan is judged by its instalment. That is computed when it is applied for, away from
-- the transaction that decides. Staff lists what waits to be decided, and
-- searches by product.
-- Locks: loan for a moment (a column without a default, indexes of an empty table).
-- Undo: alter table loan drop column instalment_minor; drop index loan_by_status, loan_by_product.
-- Personal data: what the customer would pay each month.
alter table loan
    add column instalment_minor bigint                       -- the highest but for the last, if it were paid out that day
        constraint loan_regular_instalment_not_negative check (instalment_minor >= 0);
create index loan_by_status on loan (status, id);
create index loan_by_product on loan (product, id);
