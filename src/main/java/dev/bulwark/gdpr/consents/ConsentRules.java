package dev.bulwark.gdpr.consents;

import dev.bulwark.gdpr.GdprProblem;
import dev.bulwark.gdpr.consents.ConsentRepository.Line;
import dev.bulwark.gdpr.consents.ConsentRepository.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What holds, and what may be recorded. */
final class ConsentRules {

    private ConsentRules() {}

    /** The last entry of a purpose. */
    static Optional<ConsentView.Entry> current(String purpose, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.purpose().equals(purpose))
                .map(Line::entry)
                .max(Comparator.comparing(ConsentView.Entry::recordedAt).thenComparing(ConsentView.Entry::consentId));
    }

    static boolean isGiven(String purpose, List<Line> lines) {
        return current(purpose, lines).filter(ConsentView.Entry::given).isPresent();
    }

    /** Fails with CONSENT_TEXT_UNKNOWN, CONSENT_TEXT_OUTDATED, CONSENT_NOT_GIVEN. @param newest null for no such purpose */
    static void require(ConsentRequest request, Text newest, List<Line> lines) {
        if (newest == null || request.version() > newest.version()) {
            throw GdprProblem.CONSENT_TEXT_UNKNOWN.problem();
        }
        if (request.given() && request.version() < newest.version()) {
            throw GdprProblem.CONSENT_TEXT_OUTDATED.problem();
        }
        boolean given = current(request.purpose(), lines)
                .filter(entry -> entry.given() && entry.version() == request.version())
                .isPresent();
        if (!request.given() && !given) {
            throw GdprProblem.CONSENT_NOT_GIVEN.problem();
        }
    }

    static List<ConsentView> views(List<Text> texts, List<Line> lines) {
        return texts.stream()
                .map(text -> new ConsentView(
                        text.purpose(),
                        isGiven(text.purpose(), lines),
                        text.words(),
                        text.version(),
                        lines.stream()
                                .filter(line -> line.purpose().equals(text.purpose()))
                                .map(Line::entry)
                                .toList()))
                .toList();
    }
}
