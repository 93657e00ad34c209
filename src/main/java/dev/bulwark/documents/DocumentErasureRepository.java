package dev.bulwark.documents;

import dev.bulwark.platform.db.InTurn;
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

    private static final List<String> ERASE = List.of(
            "delete from document_chunk where document_id in (select id from document where customer_id = :customerId)",
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
                .chain(() -> InTurn.each(
                        ERASE,
                        statement -> session.createNativeQuery(statement)
                                .setParameter("customerId", customerId)
                                .executeUpdate()));
    }

    private static Uni<List<UUID>> lock(Session session, String rows, UUID customerId) {
        return session.createNativeQuery(rows, UUID.class)
                .setParameter("customerId", customerId)
                .getResultList();
    }
}
