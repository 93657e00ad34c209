package dev.bulwark.documents;

import dev.bulwark.platform.db.InTurn;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What is written when a customer's documents are erased. Joins the caller's transaction. */
@ApplicationScoped
class DocumentErasureRepository {

    /** In the order of uploads, or the two could wait for each other. */
    private static final String LOCK_USAGE =
            "select customer_id from document_usage where customer_id = :customerId for update";

    /** Locked before anything is removed: an upload that is under way appends nothing more, and fails. */
    private static final String LOCK = "select id from document where customer_id = :customerId order by id for update";

    /** A statement must end in time, however much there is: some hundred chunks of 64 KiB each. */
    private static final int CHUNKS_A_SLICE = 500;

    private static final String ERASE_CHUNKS = """
            delete from document_chunk where ctid = any (array(
                select c.ctid from document_chunk c join document d on d.id = c.document_id
                where d.customer_id = :customerId limit :slice))
            """;

    private static final List<String> ERASE = List.of(
            "delete from document where customer_id = :customerId and status = 'uploading'",
            """
            update document set status = case status when 'stored' then 'erased' else status end, name_sealed = null,
                header_sealed = null, chunk_count = 0
            where customer_id = :customerId
            """,
            "update document_usage set documents = 0, bytes = 0 where customer_id = :customerId");

    Uni<Void> erase(Session session, UUID customerId) {
        return lock(session, LOCK_USAGE, customerId)
                .chain(() -> lock(session, LOCK, customerId))
                .chain(() -> eraseChunks(session, customerId))
                .chain(() -> InTurn.each(
                        ERASE,
                        statement -> session.createNativeQuery(statement)
                                .setParameter("customerId", customerId)
                                .executeUpdate()));
    }

    private static Uni<Void> eraseChunks(Session session, UUID customerId) {
        return Multi.createBy()
                .repeating()
                .uni(() -> session.createNativeQuery(ERASE_CHUNKS)
                        .setParameter("customerId", customerId)
                        .setParameter("slice", CHUNKS_A_SLICE)
                        .executeUpdate())
                .whilst(erased -> erased == CHUNKS_A_SLICE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<List<UUID>> lock(Session session, String rows, UUID customerId) {
        return session.createNativeQuery(rows, UUID.class)
                .setParameter("customerId", customerId)
                .getResultList();
    }
}
