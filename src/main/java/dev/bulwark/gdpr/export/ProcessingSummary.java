package dev.bulwark.gdpr.export;

import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** What the bank keeps data for, and to whom it passes it on (GDPR, Art. 15(1)), for the person himself. */
@ApplicationScoped
class ProcessingSummary {

    /** @param kept for how long */
    @RegisterForReflection // written by a mapper that no resource method shows
    record Line(String says, String purpose, String legalBasis, String kept) {

        static Line of(PersonalColumns columns) {
            return new Line(
                    columns.category().text(),
                    columns.purpose().text(),
                    columns.purpose().basis().text(),
                    columns.kept().text());
        }
    }

    private final List<Line> lines;
    private final List<String> recipients;

    ProcessingSummary(@All List<PersonalDataSource> sources, ExportConfig config) {
        lines = sources.stream()
                .flatMap(source -> source.columns().stream())
                .map(Line::of)
                .distinct()
                .sorted(Comparator.comparing(Line::says).thenComparing(Line::purpose))
                .toList();
        recipients = config.recipients().orElse(List.of());
    }

    List<Line> lines() {
        return lines;
    }

    List<String> recipients() {
        return recipients;
    }
}
