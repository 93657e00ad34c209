package dev.bulwark.documents;

import dev.bulwark.encryption.SealedText;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Stored documents. Every method joins the caller's session. */
@ApplicationScoped
class DocumentRepository {

    private static final String COLUMNS = """
            select id, customer_id, lineage_id, version, retention_class, keep_until, media_type, size_bytes, chunk_count,
                name_sealed, header_sealed, uploaded_by, created_at
            from document where status = 'stored'
            """;
    private static final String FIND = COLUMNS + " and id = :id and customer_id = coalesce(:ownerId, customer_id)";
    private static final String LOCK = FIND + " for update";
    private static final String LIST = COLUMNS + """
             and customer_id = :customerId and (cast(:before as uuid) is null or id < :before)
            order by id desc limit :limit
            """;
    /** Deleted versions keep their numbers. */
    private static final String NEXT_VERSION =
            "select coalesce(max(version), 0) + 1 from document where lineage_id = :lineageId";

    private static final String STORE = """
            update document set status = 'stored', version = :version, keep_until = cast(:keepUntil as timestamptz),
                name_sealed = :name, header_sealed = :header, reserved_bytes = size_bytes, created_at = :now
            where id = :id and status = 'uploading' and size_bytes = :bytes and chunk_count = :chunks
            """;
    private static final String DELETE = """
            update document set status = 'deleted', deleted_at = :now, name_sealed = null, header_sealed = null
            where id = :id
            """;
    private static final String SET_KEEP_UNTIL =
            "update document set keep_until = :now where id = :id and status = 'stored' and keep_until is null";
    private static final String EXTENT = """
            select count(c.number), coalesce(min(c.number), 0), coalesce(max(c.number), 0),
                   coalesce(sum(octet_length(c.sealed)), 0)
            from document d left join document_chunk c on c.document_id = d.id
            where d.id = :id and d.status = 'stored' group by d.id
            """;
    /** Of a document that was deleted meanwhile there is not even an empty row. */
    private static final String CHUNKS = """
            select c.number, c.sealed
            from document d left join document_chunk c on c.document_id = d.id and c.number >= :first and c.number < :end
            where d.id = :id and d.status = 'stored' order by c.number
            """;

    private static final String REPLACED = """
            select lineage_id, retention_class,
                   (select bool_and(v.from_customer) from document v
                    where v.lineage_id = d.lineage_id and v.version is not null)
            from document d
            where status = 'stored' and id = :id and customer_id = :customerId
            """;

    /** A document that is to get a next version. @param fromCustomer whether a customer's users uploaded all its versions */
    record Replaced(UUID lineageId, RetentionClass retentionClass, boolean fromCustomer) {}

    /** How many chunks there are, their numbers' ends, and their sealed bytes. */
    record Extent(long chunks, int first, int last, long bytes) {}

    /** @param sealed null when the chunk is missing */
    record StoredChunk(int number, byte[] sealed) {}

    /** @param ownerId sees only this customer's documents; null for staff */
    Uni<Optional<DocumentRow>> find(Session session, UUID id, UUID ownerId) {
        return find(session, FIND, id, ownerId);
    }

    /** {@link #find}, and nobody else changes it until the transaction ends. */
    Uni<Optional<DocumentRow>> lock(Session session, UUID id, UUID ownerId) {
        return find(session, LOCK, id, ownerId);
    }

    private static Uni<Optional<DocumentRow>> find(Session session, String query, UUID id, UUID ownerId) {
        return session.createNativeQuery(query, Object[].class)
                .setParameter("id", id)
                .setParameter("ownerId", ownerId)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(DocumentRepository::toRow));
    }

    /** The customer's document that a new one continues. */
    Uni<Optional<Replaced>> findReplaced(Session session, UUID id, UUID customerId) {
        return session.createNativeQuery(REPLACED, Object[].class)
                .setParameter("id", id)
                .setParameter("customerId", customerId)
                .getResultList()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Replaced((UUID) row[0], RetentionClass.of((String) row[1]), (Boolean) row[2])));
    }

    /** @param before the last document of the page before; null for the first page */
    Uni<List<DocumentRow>> list(Session session, UUID customerId, UUID before, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("customerId", customerId)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(DocumentRepository::toRow).toList());
    }

    /** The caller holds the lock of the customer's quota, or two uploads would take one number. */
    Uni<Integer> nextVersion(Session session, UUID lineageId) {
        return session.createNativeQuery(NEXT_VERSION, Integer.class)
                .setParameter("lineageId", lineageId)
                .getSingleResult();
    }

    /** Fails when what was written is not what the row says was uploaded. */
    Uni<Void> store(Session session, DocumentRow row) {
        return session.createNativeQuery(STORE)
                .setParameter("id", row.id())
                .setParameter("version", row.version())
                .setParameter("keepUntil", row.keepUntil())
                .setParameter("name", row.name().toColumn())
                .setParameter("header", row.header().toColumn())
                .setParameter("now", row.createdAt())
                .setParameter("bytes", row.sizeBytes())
                .setParameter("chunks", row.chunks())
                .executeUpdate()
                .invoke(rows -> {
                    if (rows != 1) {
                        throw new IllegalStateException("an upload is not as long as it was written");
                    }
                })
                .replaceWithVoid();
    }

    /** How long an identity paper is kept is known only when its time is over. Leaves alone what knew it before. */
    Uni<Void> setKeepUntil(Session session, UUID id, Instant now) {
        return session.createNativeQuery(SET_KEEP_UNTIL)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> delete(Session session, UUID id, Instant now) {
        return session.createNativeQuery(DELETE)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Extent> extent(Session session, UUID id) {
        return session.createNativeQuery(EXTENT, Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(DocumentProblem.DOCUMENT_NOT_FOUND::problem) // deleted while it was read
                .map(row -> new Extent(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).intValue(),
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).longValue()));
    }

    /** Chunks from {@code first} to before {@code end}, in order. */
    Uni<List<StoredChunk>> chunks(Session session, UUID id, int first, int end) {
        return session.createNativeQuery(CHUNKS, Object[].class)
                .setParameter("id", id)
                .setParameter("first", first)
                .setParameter("end", end)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row ->
                                new StoredChunk(row[0] == null ? -1 : ((Number) row[0]).intValue(), (byte[]) row[1]))
                        .toList());
    }

    private static DocumentRow toRow(Object[] row) {
        return new DocumentRow(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                ((Number) row[3]).intValue(),
                RetentionClass.of((String) row[4]),
                row[5] == null ? null : Columns.instant(row[5]),
                DocumentType.ofStored((String) row[6]),
                ((Number) row[7]).longValue(),
                ((Number) row[8]).intValue(),
                SealedText.ofColumn((byte[]) row[9]),
                SealedText.ofColumn((byte[]) row[10]),
                (UUID) row[11],
                Columns.instant(row[12]));
    }
}
