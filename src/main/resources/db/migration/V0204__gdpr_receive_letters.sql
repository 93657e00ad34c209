-- Why: the time to answer runs from the day on which a letter came, not from when somebody entered it (GDPR, Art. 12(3)). It is
-- entered within 90 days, and never before it came.
-- Locks: gdpr_request for a moment.  Undo: drop the column.
alter table gdpr_request
    add column entered_at timestamptz,                   -- null of those before, which were received when they were entered
    add constraint gdpr_request_received_before_entered check (received_at <= entered_at),          -- pair of RequestRules
    add constraint gdpr_request_entered_in_time check (received_at >= entered_at - interval '91 days');
