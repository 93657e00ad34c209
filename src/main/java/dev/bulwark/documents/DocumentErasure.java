package dev.bulwark.documents;

import dev.bulwark.platform.privacy.SubjectColumns;
import dev.bulwark.platform.privacy.SubjectData;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Erases a customer's documents, whatever their retention, and what is just being uploaded. Their rows stay, and say how many
 * there were and how large; a large document's chunks go in the same transaction, as a quota bounds them.
 */
@ApplicationScoped
class DocumentErasure implements SubjectData {

    private static final String OF_CUSTOMER = "customer_id = :subject";

    private final DocumentErasureRepository documents;

    DocumentErasure(DocumentErasureRepository documents) {
        this.documents = documents;
    }

    @Override
    public List<SubjectColumns> fates() {
        return List.of(
                SubjectColumns.emptied("document", OF_CUSTOMER, "name_sealed", "header_sealed"),
                SubjectColumns.emptied(
                        "document_chunk",
                        "document_id in (select id from document where customer_id = :subject)",
                        "sealed"));
    }

    @Override
    public Uni<Void> erase(Session session, UUID subjectId, Instant now) {
        return documents.erase(session, subjectId);
    }
}
