-- Why: the end of an ssn is shown, and a search for a whole one tells whether the rest was guessed. Who searches numbers that
-- nobody has, again and again, is noticed.
-- Locks: security_rule for an instant, which holds a score of rows.
-- Undo: delete the rule, put the former two constraints back.
alter table security_rule drop constraint security_rule_detector_known;
alter table security_rule add constraint security_rule_detector_known check (detector in
    ('event', 'distinct_records', 'search_hits', 'ssn_misses', 'distinct_networks', 'odd_hours', 'canary'));
alter table security_rule drop constraint security_rule_counts_in_a_window;
alter table security_rule add constraint security_rule_counts_in_a_window check (
    (detector in ('distinct_records', 'search_hits', 'ssn_misses', 'distinct_networks'))
    = (threshold is not null) and (threshold is null) = (window_seconds is null));

insert into security_rule (type, detector, severity, actions, threshold, window_seconds) values
    ('ssn_guessing', 'ssn_misses', 'high', '{customers.search}', 20, 3600);
