package dev.bulwark.documents;

import dev.bulwark.customers.CustomerProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Documents under way, their chunks and the quota. Every method joins the caller's transaction. */
@ApplicationScoped
class UploadRepository {

    private static final String CUSTOMER_CONSTRAINT = "document_usage_customer_exists";

    private static final String MEET = """
            insert into document_usage (customer_id, documents, documents_max, bytes, bytes_max)
            values (:customerId, 0, :documentsMax, 0, :bytesMax) on conflict (customer_id) do nothing
            """;
    /** Waits for whoever reserves for the same customer; its verdict is about what that one left. */
    private static final String RESERVE = """
            update document_usage set documents = documents + :documents, bytes = bytes + :bytes,
                documents_max = :documentsMax, bytes_max = :bytesMax
            where customer_id = :customerId and documents + :documents <= :documentsMax and bytes + :bytes <= :bytesMax
            """;

    private static final String RELEASE = """
            update document_usage set documents = documents - 1, bytes = bytes - :bytes where customer_id = :customerId
            """;
    /** Less may be stored than was sent. */
    private static final String HAND_BACK = """
            update document_usage u set bytes = u.bytes - (d.reserved_bytes - d.size_bytes) from document d
            where d.id = :id and d.status = 'uploading' and u.customer_id = d.customer_id
            """;

    private static final String BEGIN = """
            insert into document (id, customer_id, lineage_id, status, retention_class, media_type, size_bytes,
                reserved_bytes, chunk_count, uploaded_by, from_customer, created_at, progress_at)
            values (:id, :customerId, :lineageId, 'uploading', :retentionClass, :mediaType, 0, :reserved, 0, :userId,
                :fromCustomer, :now, :now)
            """;
    private static final String PROGRESS = """
            update document set size_bytes = size_bytes + :bytes, reserved_bytes = greatest(reserved_bytes, size_bytes + :bytes),
                chunk_count = chunk_count + :chunks, progress_at = :now
            where id = :id and status = 'uploading'
            """;
    private static final String APPEND =
            "insert into document_chunk (document_id, number, sealed) values (:id, :number, :sealed)";
    private static final String UNFINISHED = """
            select id from document where status = 'uploading' and progress_at < :before and id > :after
            order by id limit :slice
            """;
    private static final String LOCK_UNFINISHED =
            "select customer_id, reserved_bytes from document where id = :id and status = 'uploading' for update";
    private static final String OWNER_OF_UNFINISHED =
            "select customer_id from document where id = :id and status = 'uploading'";
    private static final String DELETE_CHUNKS = """
            delete from document_chunk where document_id = :id
            and number in (select number from document_chunk where document_id = :id order by number limit :slice)
            """;

    private static final String LEFTOVERS = """
            select id from document where status = 'deleted' and chunk_count > 0 and id > :after order by id limit :slice
            """;
    private static final String LOCK_LEFTOVER =
            "select id from document where id = :id and status = 'deleted' for update skip locked";
    /** A document that is marked is never looked at again. */
    private static final String MARK_EMPTIED = """
            update document set chunk_count = 0 where id = :id and status = 'deleted'
                and not exists (select from document_chunk where document_id = :id)
            """;

    /** What a customer may have. */
    record Quota(int documentsMax, long bytesMax) {}

    /** A document under way that is to go. */
    record Unfinished(UUID customerId, long reservedBytes) {}

    /** Fails with CUSTOMER_NOT_FOUND. */
    Uni<Void> meet(Session session, UUID customerId, Quota quota) {
        return session.createNativeQuery(MEET)
                .setParameter("customerId", customerId)
                .setParameter("documentsMax", quota.documentsMax())
                .setParameter("bytesMax", quota.bytesMax())
                .executeUpdate()
                .onFailure(ConstraintViolationException.class)
                .transform(UploadRepository::toProblem)
                .replaceWithVoid();
    }

    /** Locks the customer's quota until the transaction ends. Fails with DOCUMENT_QUOTA_EXCEEDED. */
    Uni<Void> reserve(Session session, UUID customerId, Quota quota, int documents, long bytes) {
        return session.createNativeQuery(RESERVE)
                .setParameter("customerId", customerId)
                .setParameter("documents", documents)
                .setParameter("bytes", bytes)
                .setParameter("documentsMax", quota.documentsMax())
                .setParameter("bytesMax", quota.bytesMax())
                .executeUpdate()
                .invoke(rows -> require(rows == 1, DocumentProblem.DOCUMENT_QUOTA_EXCEEDED))
                .replaceWithVoid();
    }

    /** Versions of a customer's documents are numbered by one after the other. */
    Uni<Void> lockUsage(Session session, UUID customerId) {
        return session.createNativeQuery("select 1 from document_usage where customer_id = :customerId for update")
                .setParameter("customerId", customerId)
                .getSingleResult()
                .replaceWithVoid();
    }

    /** What was reserved for the upload and is not stored, right before it is stored. The caller holds the lock of the quota. */
    Uni<Void> handBack(Session session, UUID id) {
        return session.createNativeQuery(HAND_BACK)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> release(Session session, UUID customerId, long bytes) {
        return session.createNativeQuery(RELEASE)
                .setParameter("customerId", customerId)
                .setParameter("bytes", bytes)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> begin(Session session, Upload upload, UUID lineageId, Instant now) {
        UploadRequest request = upload.request();
        return session.createNativeQuery(BEGIN)
                .setParameter("id", upload.id())
                .setParameter("customerId", request.customerId())
                .setParameter("lineageId", lineageId)
                .setParameter("retentionClass", request.retentionClass().stored())
                .setParameter("mediaType", request.type().mediaType())
                .setParameter("reserved", request.declaredBytes())
                .setParameter("userId", upload.caller().userId())
                .setParameter("fromCustomer", upload.caller().ownerScope().isPresent())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** @param first the number of the first of them */
    Uni<Void> append(Session session, UUID id, int first, List<byte[]> chunks, long bytes, Instant now) {
        return session.createNativeQuery(PROGRESS)
                .setParameter("id", id)
                .setParameter("bytes", bytes)
                .setParameter("chunks", chunks.size())
                .setParameter("now", now)
                .executeUpdate()
                .invoke(rows -> {
                    if (rows != 1) {
                        throw new IllegalStateException("an upload was given up while it made progress");
                    }
                })
                .chain(() -> Multi.createFrom()
                        .range(0, chunks.size())
                        .onItem()
                        .transformToUniAndConcatenate(n -> insert(session, id, first + n, chunks.get(n)))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private static Uni<Integer> insert(Session session, UUID id, int number, byte[] sealed) {
        return session.createNativeQuery(APPEND)
                .setParameter("id", id)
                .setParameter("number", number)
                .setParameter("sealed", sealed)
                .executeUpdate();
    }

    /** Uploads without progress since then, by id; at most a slice. @param after the last one of the slice before */
    Uni<List<UUID>> unfinished(Session session, Instant before, UUID after, int slice) {
        return session.createNativeQuery(UNFINISHED, UUID.class)
                .setParameter("before", before)
                .setParameter("after", after)
                .setParameter("slice", slice)
                .getResultList();
    }

    /** Empty for what is stored, deleted or gone. */
    Uni<Optional<UUID>> ownerOfUnfinished(Session session, UUID id) {
        return session.createNativeQuery(OWNER_OF_UNFINISHED, UUID.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** Locks it, so that it is not stored at the same time; empty for what is stored, deleted or gone. */
    Uni<Optional<Unfinished>> lockUnfinished(Session session, UUID id) {
        return session.createNativeQuery(LOCK_UNFINISHED, Object[].class)
                .setParameter("id", id)
                .getResultList()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Unfinished((UUID) row[0], ((Number) row[1]).longValue())));
    }

    /** At most a slice; answers how many. */
    Uni<Integer> deleteChunks(Session session, UUID id, int slice) {
        return session.createNativeQuery(DELETE_CHUNKS)
                .setParameter("id", id)
                .setParameter("slice", slice)
                .executeUpdate();
    }

    /** Deleted documents that may have chunks left, by id; at most a slice. @param after the last one of the slice before */
    Uni<List<UUID>> leftovers(Session session, UUID after, int slice) {
        return session.createNativeQuery(LEFTOVERS, UUID.class)
                .setParameter("after", after)
                .setParameter("slice", slice)
                .getResultList();
    }

    /** Does not wait: whether the caller is the one that removes its chunks now. */
    Uni<Boolean> lockLeftover(Session session, UUID id) {
        return session.createNativeQuery(LOCK_LEFTOVER, UUID.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(Objects::nonNull);
    }

    /** Nothing of a deleted document's content is left; does nothing while something is. */
    Uni<Void> markEmptied(Session session, UUID id) {
        return session.createNativeQuery(MARK_EMPTIED)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> deleteUnfinished(Session session, UUID id) {
        return session.createNativeQuery("delete from document where id = :id and status = 'uploading'")
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static void require(boolean holds, DocumentProblem problem) {
        if (!holds) {
            throw problem.problem();
        }
    }

    private static Throwable toProblem(Throwable failure) {
        return CUSTOMER_CONSTRAINT.equals(((ConstraintViolationException) failure).getConstraintName())
                ? CustomerProblem.CUSTOMER_NOT_FOUND.problem()
                : failure;
    }
}
