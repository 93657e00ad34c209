package dev.bulwark.documents;

import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.SubjectFields;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The fields of documents, for a new data key. Contents have keys of their own and stay as they are. */
@ApplicationScoped
class DocumentFields implements SubjectFields {

    private final DocumentRepository documents;

    DocumentFields(DocumentRepository documents) {
        this.documents = documents;
    }

    @Override
    public Uni<Void> renew(Session session, UUID subjectId, FieldCipher cipher) {
        return documents
                .lockAll(session, subjectId)
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> renew(session, row, cipher))
                        .collect()
                        .last());
    }

    private Uni<Void> renew(Session session, DocumentRow row, FieldCipher cipher) {
        return documents.renew(
                session,
                row.id(),
                cipher.renew(DocumentRow.nameCell(row.id()), row.name()),
                cipher.renew(DocumentRow.headerCell(row.id()), row.header()));
    }
}
