package dev.bulwark.documents;

import dev.bulwark.platform.privacy.DeletionBar;
import dev.bulwark.platform.privacy.PrivacyProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Deletes a document. Joins the caller's transaction, which holds the locks of the customer's row and of its quota. */
@ApplicationScoped
class DocumentDeletion {

    private final DocumentRepository documents;
    private final UploadRepository uploads;
    private final DeletedContents contents;
    private final DeletionBar bar;

    DocumentDeletion(
            DocumentRepository documents, UploadRepository uploads, DeletedContents contents, DeletionBar bar) {
        this.documents = documents;
        this.uploads = uploads;
        this.contents = contents;
        this.bar = bar;
    }

    /** Fails with LEGAL_HOLD_STANDS. */
    Uni<Void> requireNoHold(Session session, UUID customerId) {
        return bar.stands(session, customerId)
                .invoke(stands -> {
                    if (stands) {
                        throw PrivacyProblem.LEGAL_HOLD_STANDS.problem();
                    }
                })
                .replaceWithVoid();
    }

    /** The caller holds the document's lock. Fails with RETENTION_HOLDS. */
    Uni<Void> delete(Session session, DocumentRow row, Instant now) {
        RetentionRules.requireDeletable(row, now);
        return documents
                .delete(session, row.id(), now)
                .chain(() -> contents.removeSlice(session, row.id()))
                .chain(() -> uploads.release(session, row.customerId(), row.sizeBytes()));
    }
}
