package dev.bulwark.gdpr.erasure;

import dev.bulwark.platform.privacy.PersonalColumn;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.SubjectColumns;
import dev.bulwark.platform.privacy.SubjectData;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What becomes of every personal column, as the features tell it. */
@ApplicationScoped
class Fates {

    private static final Comparator<SubjectColumns> BY_NAME = Comparator.comparing(SubjectColumns::table)
            .thenComparing(columns -> columns.columns().get(0));

    private final List<SubjectColumns> columns;
    private final Map<String, String> kept;

    Fates(@All List<PersonalDataSource> sources, @All List<SubjectData> features) {
        columns = features.stream()
                .flatMap(feature -> feature.fates().stream())
                .sorted(BY_NAME)
                .toList();
        kept = sources.stream()
                .flatMap(source -> source.columns().stream())
                .flatMap(PersonalColumns::each)
                .collect(Collectors.toMap(
                        PersonalColumn::name, column -> column.kept().text()));
    }

    /** By table. */
    List<SubjectColumns> columns() {
        return columns;
    }

    /** For how long a column is kept of who is not erased; of a column that stays, this is its end. */
    String kept(String table, String column) {
        return kept.get(table + '.' + column);
    }

    /** Declared columns of which no feature tells what becomes, and told ones that nobody declared. */
    static Set<String> untold(Collection<PersonalDataSource> sources, Collection<SubjectData> features) {
        Set<String> declared = sources.stream()
                .flatMap(source -> source.columns().stream())
                .flatMap(PersonalColumns::each)
                .map(PersonalColumn::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = features.stream()
                .flatMap(feature -> feature.fates().stream())
                .flatMap(fate -> fate.columns().stream().map(column -> fate.table() + '.' + column))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> untold = new TreeSet<>(declared);
        untold.removeAll(told);
        told.removeAll(declared);
        untold.addAll(told);
        return untold;
    }
}
