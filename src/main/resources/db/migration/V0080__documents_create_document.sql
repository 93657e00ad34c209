-- Why: customers' documents. What is in them is sealed chunk by chunk under a key of the document's own, which stands,
-- with the lengths, in header_sealed under the customer's key; so does the file's name. Both are personal data
-- (identity; to identify the customer and to justify decisions), the chunks too; the other columns name nobody.
-- Locks: new tables; customer for the foreign keys, briefly; one row more in role_permission.
-- Undo: drop the tables, and lose every document; delete the row of role_permission.
create table document (
    id              uuid primary key,
    customer_id     uuid        not null constraint document_customer_exists references customer,
    lineage_id      uuid        not null,               -- the id of its first version
    version         integer     constraint document_version_positive check (version > 0),
    status          text        not null constraint document_status_known check (status in ('uploading', 'stored', 'deleted')),
    retention_class text        not null constraint document_retention_known
                    check (retention_class in ('contract', 'identity', 'correspondence', 'other')),
    keep_until      timestamptz,                        -- null: not known yet
    media_type      text        not null constraint document_type_known
                    check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'text/plain')),
    size_bytes      bigint      not null constraint document_size_not_negative check (size_bytes >= 0),
    reserved_bytes  bigint      not null,               -- of the customer's quota
    chunk_count     integer     not null constraint document_chunks_not_negative check (chunk_count >= 0),
    name_sealed     bytea,
    header_sealed   bytea,
    uploaded_by     uuid        not null,
    created_at      timestamptz not null,
    progress_at     timestamptz not null,
    deleted_at      timestamptz,
    constraint document_version_once unique (lineage_id, version),
    constraint document_within_reservation check (size_bytes <= reserved_bytes or status = 'deleted'),
    constraint document_version_when_done check ((status = 'uploading') = (version is null)),
    constraint document_not_empty check (status <> 'stored' or size_bytes > 0),
    constraint document_whole check (status <> 'stored' or chunk_count = (size_bytes + 65535) / 65536),
    constraint document_sealed_while_stored
        check ((status = 'stored') = (name_sealed is not null) and (status = 'stored') = (header_sealed is not null)),
    constraint document_kept_long_enough                -- pair of RetentionRules
        check ((status = 'deleted') = (deleted_at is not null) and (deleted_at is null or keep_until <= deleted_at)),
    constraint document_kept_until_known check (status <> 'deleted' or keep_until is not null)
);
create index document_by_customer on document (customer_id, id) where status = 'stored';
create index document_unfinished on document (progress_at) where status = 'uploading';

create table document_chunk (
    document_id uuid    not null constraint document_chunk_document_exists references document,
    number      integer not null constraint document_chunk_number_not_negative check (number >= 0),
    sealed      bytea   not null constraint document_chunk_size check (octet_length(sealed) between 17 and 65552),
    primary key (document_id, number)
);
-- What is encrypted does not become smaller.
alter table document_chunk alter column sealed set storage external;

-- What each customer has of its quota. The limits are those of the last reservation, so that this table says no even
-- if the service does not.
create table document_usage (
    customer_id   uuid    primary key constraint document_usage_customer_exists references customer,
    documents     integer not null constraint document_usage_documents_not_negative check (documents >= 0),
    documents_max integer not null,
    bytes         bigint  not null constraint document_usage_bytes_not_negative check (bytes >= 0),
    bytes_max     bigint  not null,
    constraint document_usage_within_quota check (documents <= documents_max and bytes <= bytes_max)
);

insert into role_permission (role, department, verb) values ('customer', 'customers', 'write-own') on conflict do nothing;

grant select, insert, delete on document, document_chunk to "${app_role}";
grant update (version, status, keep_until, size_bytes, reserved_bytes, chunk_count, name_sealed, header_sealed,
              created_at, progress_at, deleted_at) on document to "${app_role}";
grant select, insert, update on document_usage to "${app_role}";
