package dev.bulwark.documents;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumn;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Of documents: names and headers under the key of their customer, contents under the key in the header. */
@ApplicationScoped
class DocumentPersonalData implements PersonalDataSource {

    @Override
    public List<PersonalColumn> columns() {
        return List.of(new PersonalColumn("document", "name_sealed", Category.DOCUMENT, Purpose.KEEP_DOCUMENTS, Kept.AS_DOCUMENT),
new PersonalColumn("document", "header_sealed", Category.DOCUMENT, Purpose.KEEP_DOCUMENTS, Kept.AS_DOCUMENT),
new PersonalColumn("document_chunk", "sealed", Category.DOCUMENT, Purpose.KEEP_DOCUMENTS, Kept.AS_DOCUMENT));
    }
}
