-- Why: a message that is refused for good says nothing against its channel, and so must be told of itself: when that was done last.
-- Locks: a table of three rows, for a moment.  Undo: drop the column.
alter table message_channel add column refusal_alerted_at timestamptz not null default '-infinity';

grant update (refusal_alerted_at) on message_channel to "${app_role}";
