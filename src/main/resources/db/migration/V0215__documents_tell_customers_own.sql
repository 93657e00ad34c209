-- Why: a customer's user may replace what a customer's user handed in, and nothing that staff stored. Who uploaded is known, but
-- the role of a user may change, and its row is another feature's: so the document says it itself, once and for all.
-- Locks: document, while the rows of customers' users are written anew.
-- Undo: drop the column.
alter table document add column from_customer boolean not null default false;
update document set from_customer = true where uploaded_by in (select id from app_user where role = 'customer');
