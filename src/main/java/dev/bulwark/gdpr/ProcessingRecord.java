package dev.bulwark.gdpr;

import dev.bulwark.platform.privacy.PersonalColumn;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** The record of processing activities (GDPR, Art. 30), as the features declare it. */
@ApplicationScoped
class ProcessingRecord {

    private static final Comparator<PersonalColumn> BY_NAME =
            Comparator.comparing(PersonalColumn::table).thenComparing(PersonalColumn::column);

    private final List<PersonalColumn> columns;

    ProcessingRecord(@All List<PersonalDataSource> sources) {
        columns = sources.stream()
                .flatMap(source -> source.columns().stream())
                .flatMap(PersonalColumns::each)
                .sorted(BY_NAME)
                .toList();
    }

    /** By table and column. */
    List<PersonalColumn> columns() {
        return columns;
    }
}
