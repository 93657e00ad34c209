package dev.bulwark.documents;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumn;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Of documents: names and headers under the key of their customer, contents under the key in the header. */
@ApplicationScoped
class DocumentPersonalData implements PersonalDataSource {

    @Override
    public List<PersonalColumn> columns() {
        return Stream.of("document.name_sealed", "document.header_sealed", "document_chunk.sealed")
                .map(name -> name.split("\\."))
                .map(name -> new PersonalColumn(
                        name[0], name[1], Category.DOCUMENT, Purpose.KEEP_DOCUMENTS, Kept.AS_DOCUMENT))
                .toList();
    }
}
