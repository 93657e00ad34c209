package dev.bulwark.documents;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Of documents: names and headers under the key of their customer, contents under the key in the header. */
@ApplicationScoped
class DocumentPersonalData implements PersonalDataSource {

    @Override
    public List<PersonalColumns> columns() {
        return List.of(
                PersonalColumns.of(
                        "document",
                        Category.DOCUMENT,
                        Purpose.KEEP_DOCUMENTS,
                        Kept.AS_DOCUMENT,
                        "name_sealed",
                        "header_sealed"),
                PersonalColumns.of(
                        "document_chunk", Category.DOCUMENT, Purpose.KEEP_DOCUMENTS, Kept.AS_DOCUMENT, "sealed"));
    }
}
