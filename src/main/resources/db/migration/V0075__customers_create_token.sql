-- Why: staff find customers by name, e-mail address, phone number and the last digits of the ssn, and none of these lies here in
-- clear: a token is 16 bits of a keyed hash, for each beginning of each word of a name and for each other value. What the
-- table tells whoever steals it stands in docs/customer-search.md: keep to it before adding anything, such as a kind of token.
-- Personal data: pseudonyms of name, e-mail address, phone number and ssn, to identify customers; they go with the customer.
-- Locks: new table; customer for the foreign key, briefly.  Undo: drop the table; SearchBackfill fills it again.
create table customer_token (
    token       integer not null constraint customer_token_is_truncated check (token between 0 and 65535), -- pair of SearchTokens.BITS
    customer_id uuid    not null constraint customer_token_of_customer references customer,
    primary key (token, customer_id)
) with (autovacuum_vacuum_insert_scale_factor = 0.02); -- searches read the index alone where the table is known to be visible
create index customer_token_by_customer on customer_token (customer_id);

grant select, insert, delete on customer_token to "${app_role}";
