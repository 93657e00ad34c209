-- Why: the record of who did what can be checked by a stranger. The sealer gives every committed event its place, once, and
-- signs what the tree over them is; who changes the database afterwards has no key to sign with.
-- tx orders events by transaction: below the oldest one that still runs, all are decided, and no more will appear.
-- Locks: audit_event while the column is filled and its index built; else new tables.
-- Undo: drop the tables, the index and the column.
alter table audit_event add column tx bigint not null default pg_current_xact_id()::text::bigint;
create index audit_event_by_tx on audit_event (tx);

create table evidence_key (
    id                 uuid primary key,
    public_key         bytea       not null,             -- SubjectPublicKeyInfo, P-256
    sealed_private_key bytea       not null,             -- under the master key
    created_at         timestamptz not null
);

create table audit_leaf (
    position bigint primary key constraint audit_leaf_position_counts check (position >= 0),
    event_id uuid  not null constraint audit_leaf_once unique,
    hash     bytea not null constraint audit_leaf_hash_is_sha256 check (octet_length(hash) = 32)
);

-- The hash over each 256 leaves (level 1), each 256 of those (level 2), and so on: a proof reads some of these, not all leaves.
create table audit_tile (
    level    smallint not null constraint audit_tile_level_known check (level between 1 and 7),
    position bigint   not null,
    hash     bytea    not null constraint audit_tile_hash_is_sha256 check (octet_length(hash) = 32),
    primary key (level, position)
);

-- Pair of dev.bulwark.evidence.tree.Checkpoint.
create table audit_checkpoint (
    tree_size     bigint primary key constraint audit_checkpoint_covers_events check (tree_size > 0),
    root_hash     bytea       not null constraint audit_checkpoint_root_is_sha256 check (octet_length(root_hash) = 32),
    previous_hash bytea       not null constraint audit_checkpoint_previous_is_sha256 check (octet_length(previous_hash) = 32),
    created_at    timestamptz not null,
    signature     text        not null
);

-- Where the sealer is; who locks the row seals. A copy of the database in another cluster counts its transactions anew.
create table audit_sealer (
    only_row boolean primary key default true constraint audit_sealer_one_row check (only_row),
    tx       bigint not null,                            -- the last event sealed, in the order (tx, id)
    event_id uuid   not null,
    cluster  bigint not null                             -- of which tx is one
);
insert into audit_sealer (tx, event_id, cluster)
    select 0, '00000000-0000-0000-0000-000000000000', system_identifier from pg_control_system();

create trigger audit_leaf_append_only before update or delete on audit_leaf
    for each row execute function refuse_change();
create trigger audit_leaf_never_truncated before truncate on audit_leaf
    for each statement execute function refuse_change();
create trigger audit_tile_append_only before update or delete on audit_tile
    for each row execute function refuse_change();
create trigger audit_tile_never_truncated before truncate on audit_tile
    for each statement execute function refuse_change();
create trigger audit_checkpoint_append_only before update or delete on audit_checkpoint
    for each row execute function refuse_change();
create trigger audit_checkpoint_never_truncated before truncate on audit_checkpoint
    for each statement execute function refuse_change();

grant select, insert on audit_leaf, audit_tile, audit_checkpoint, evidence_key to "${app_role}";
grant update (sealed_private_key) on evidence_key to "${app_role}";
grant select on audit_sealer to "${app_role}";
grant update (tx, event_id, cluster) on audit_sealer to "${app_role}";
