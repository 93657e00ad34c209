-- Why: a message about a customer's own contact holds addresses of the customer, and goes with it when the customer is erased.
-- Messages from before keep theirs until they have ended, a day at most.
-- Locks: message for a moment.  Undo: drop the column.
alter table message add column customer_id uuid references customer;
create index message_by_customer on message (customer_id) where customer_id is not null;
