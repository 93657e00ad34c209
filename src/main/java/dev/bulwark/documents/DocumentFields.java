package dev.bulwark.documents;

import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.SealedText;
import dev.bulwark.encryption.SubjectFields;
import dev.bulwark.platform.db.InTurn;
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
                .chain(rows -> InTurn.each(rows, row -> renew(session, row, cipher)));
    }

    private Uni<Void> renew(Session session, DocumentRow row, FieldCipher cipher) {
        SealedText name = cipher.renew(DocumentRow.nameCell(row.id()), row.name());
        SealedText header = cipher.renew(DocumentRow.headerCell(row.id()), row.header());
        return name == row.name() && header == row.header()
                ? Uni.createFrom().voidItem()
                : documents.renew(session, row.id(), name, header);
    }
}
