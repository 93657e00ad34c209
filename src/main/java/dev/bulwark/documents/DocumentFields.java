package dev.bulwark.documents;

import dev.bulwark.encryption.SubjectFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The fields of documents, for a new data key. Contents have keys of their own and stay as they are. */
@ApplicationScoped
class DocumentFields implements SubjectFields {

    @Override
    public List<SealedTable> tables() {
        return List.of(SealedTable.of("document", "customer_id", "name_sealed", "header_sealed"));
    }
}
