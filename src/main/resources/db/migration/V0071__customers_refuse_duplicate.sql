-- Why: one person is one customer. The ssn is sealed with a random nonce, so equality is seen through its keyed hash: 32 bytes
-- under the search key, which is not in the database. It outlives new data keys and new master keys. Null once a customer is
-- erased, so that the same person may come back.
-- Personal data: a pseudonym of the ssn, to identify customers; it goes with the customer.
-- Locks: customer while the index is built over what is there.  Undo: alter table customer drop column ssn_hash.
alter table customer
    add column ssn_hash bytea
        constraint customer_ssn_once unique                                         -- pair of CustomerProblem.SSN_TAKEN
        constraint customer_ssn_hash_is_whole check (octet_length(ssn_hash) = 32);  -- pair of SsnHash
