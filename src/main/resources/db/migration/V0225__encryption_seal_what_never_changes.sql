-- Why: a row that may not change cannot be sealed again when a master key is replaced. What it holds is sealed under a random key
-- that stays the same, and that is itself sealed again.
-- Locks: service_key for a moment.  Undo: put the former constraint back (not once a key was made).
alter table service_key drop constraint service_key_purpose_known;
alter table service_key add constraint service_key_purpose_known                                 -- pair of ServiceKey
    check (purpose in ('request-hash', 'search-hash', 'lasting-secrets'));
