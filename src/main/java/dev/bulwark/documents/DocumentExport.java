package dev.bulwark.documents;

import dev.bulwark.encryption.DataKeys;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.platform.privacy.ExportPage;
import dev.bulwark.platform.privacy.ExportPart;
import dev.bulwark.platform.privacy.SubjectExport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The customer's documents, the newest first; not what is in them. */
@ApplicationScoped
class DocumentExport implements SubjectExport {

    private final DocumentRepository documents;
    private final DataKeys dataKeys;

    DocumentExport(DocumentRepository documents, DataKeys dataKeys) {
        this.documents = documents;
        this.dataKeys = dataKeys;
    }

    @Override
    public ExportPart part() {
        return ExportPart.DOCUMENTS;
    }

    @Override
    public List<String> fields() {
        return List.of(
                "document_id",
                "name",
                "version",
                "media_type",
                "size_bytes",
                "retention_class",
                "keep_until",
                "created_at");
    }

    @Override
    public Uni<ExportPage> read(Session session, UUID subjectId, String after, int limit) {
        return documents
                .list(session, subjectId, after == null ? null : UUID.fromString(after), limit + 1)
                .chain(found -> dataKeys.get(session, subjectId)
                        .map(cipher ->
                                found.stream().map(row -> row(row, cipher)).toList()))
                .map(rows ->
                        ExportPage.of(rows, limit, row -> row.get("document_id").toString()));
    }

    private static Map<String, Object> row(DocumentRow document, FieldCipher cipher) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("document_id", document.id());
        row.put("name", cipher.open(DocumentRow.nameCell(document.id()), document.name()));
        row.put("version", document.version());
        row.put("media_type", document.type().mediaType());
        row.put("size_bytes", document.sizeBytes());
        row.put("retention_class", document.retentionClass().stored());
        row.put("keep_until", document.keepUntil());
        row.put("created_at", document.createdAt());
        return row;
    }
}
