-- Why: a session outlives its access tokens by refresh tokens, each good for one use; of them only hashes are kept. A
-- browser's session keeps its refresh token in a cookie, and takes it from nowhere else.
-- Locks: auth_session, for a moment: a column with a constant default, and two indexes over a small table.
-- Undo: drop the table, the column and the indexes.
alter table auth_session
    add column mode text not null default 'token'
        constraint auth_session_mode_known check (mode in ('token', 'cookie'));

create table refresh_token (
    token_hash      bytea primary key constraint refresh_token_is_sha256 check (octet_length(token_hash) = 32),
    session_id      uuid not null references auth_session on delete cascade,    -- the family
    issued_at       timestamptz not null,
    used_at         timestamptz,
    successor_hash  bytea,
    successor_nonce bytea,                              -- makes the successor again from the token; gone once that is used
    constraint refresh_token_used_has_successor check ((used_at is null) = (successor_hash is null)),
    constraint refresh_token_nonce_of_used check (successor_nonce is null or used_at is not null)
);
-- A family has at most one token that can still be used: pair of RefreshRules.
create unique index refresh_token_one_live on refresh_token (session_id) where used_at is null;
create index refresh_token_by_session on refresh_token (session_id);
create index refresh_token_by_successor on refresh_token (successor_hash) where successor_nonce is not null;

-- Has this user been seen from there before? And: which sessions are long over?
create index auth_session_by_origin on auth_session (user_id, ip_address);
create index auth_session_by_end on auth_session (expires_at);

grant select, insert, update, delete on refresh_token to "${app_role}";
grant delete on auth_session to "${app_role}";
