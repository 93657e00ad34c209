package dev.bulwark.gdpr.retention;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.gdpr.retention.Population.Slice;
import dev.bulwark.gdpr.retention.RetentionRepository.Line;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Says what would be deleted, and what was. Changes nothing. */
@ApplicationScoped
class RetentionService {

    private static final String REPORT = "gdpr.retention_report";
    private static final String RUNS = "gdpr.retention_runs";
    private static final UUID START = new UUID(0, 0);

    private final Mutiny.SessionFactory sessions;
    private final RetentionRepository repository;
    private final Population population;
    private final AuditLog audit;
    private final Clock clock;

    RetentionService(
            Mutiny.SessionFactory sessions,
            RetentionRepository repository,
            Population population,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.population = population;
        this.audit = audit;
        this.clock = clock;
    }

    /** Audited. Fails with VALIDATION_FAILED. @param on null for today */
    Uni<RetentionReportView> report(Caller caller, String on, String cursor, int limit) {
        UUID after = Cursor.read(cursor, UUID::fromString);
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : date(on);
        return sessions.withTransaction(session -> repository
                .rules(session)
                .chain(rules -> population
                        .look(
                                session,
                                after == null ? START : after,
                                limit,
                                day.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .map(slice -> view(day, rules, slice))
                        .call(() -> audit.append(session, AuditEvent.success(clock.instant(), caller, REPORT)))));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw ProblemException.invalid(
                    List.of(new FieldError("on", "query", "malformed", "must be a date such as 2033-01-31")));
        }
    }

    /** As a cursor says it, which only we write. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException foreign) {
            throw new IllegalArgumentException(foreign);
        }
    }

    private static RetentionReportView view(LocalDate day, List<RetentionRule> rules, Slice slice) {
        return new RetentionReportView(
                day,
                rules.stream()
                        .map(rule ->
                                new RetentionReportView.Rule(rule.category().stored(), rule.days(), rule.basis()))
                        .toList(),
                Stream.concat(
                                slice.due().stream().map(due -> item(due, false)),
                                slice.held().stream().map(due -> item(due, true)))
                        .toList(),
                slice.last() == null ? null : Cursor.of(slice.last()));
    }

    private static RetentionReportView.Item item(Due due, boolean held) {
        return new RetentionReportView.Item(due.category().stored(), due.days(), due.customerId(), due.itemId(), held);
    }

    /** Newest first. Audited. */
    Uni<RetentionRunPage> runs(Caller caller, String cursor, int limit) {
        LocalDate before = Cursor.read(cursor, RetentionService::day);
        return sessions.withTransaction(session -> repository
                .runs(session, before, limit + 1)
                .map(RetentionService::runs)
                .call(() -> audit.append(session, AuditEvent.success(clock.instant(), caller, RUNS)))
                .map(found -> Cursor.page(found, limit, RetentionRunView::day, RetentionRunPage::new)));
    }

    private static List<RetentionRunView> runs(List<Line> lines) {
        return lines.stream()
                .map(Line::day)
                .distinct()
                .map(day -> run(lines.stream()
                        .filter(line -> Objects.equals(line.day(), day))
                        .toList()))
                .toList();
    }

    private static RetentionRunView run(List<Line> lines) {
        Line head = lines.get(0);
        return new RetentionRunView(
                head.day(),
                head.startedAt(),
                head.finishedAt(),
                head.held(),
                head.haltedFor(),
                head.confirmed(),
                lines.stream()
                        .filter(line -> line.category() != null)
                        .map(line ->
                                new RetentionRunView.Deleted(line.category().stored(), line.days(), line.items()))
                        .toList());
    }
}
