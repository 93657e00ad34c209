package dev.bulwark.loans.book;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.loans.Loan;
import dev.bulwark.loans.LoanStatus;
import dev.bulwark.loans.Loans;
import dev.bulwark.loans.days.BusinessDate;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Shows where loans stand, what happened to them, and what it costs to pay them off; to customers their own ones only. */
@ApplicationScoped
class BookQueryService {

    /** A quote for later is no quote: a new holiday, a late fee or a payment comes between. */
    static final int PAYOFF_DAYS_MAX = 31;

    private static final String READ_SCHEDULE = "loans.schedule";

    private final Mutiny.SessionFactory sessions;
    private final Loans loans;
    private final Books books;
    private final ScheduleRepository schedules;
    private final EntryRepository entries;
    private final RescheduleReasons reasons;
    private final AuditLog audit;
    private final BusinessDate businessDate;
    private final Clock clock;
    private final Vertx vertx;

    BookQueryService(
            Mutiny.SessionFactory sessions,
            Loans loans,
            Books books,
            ScheduleRepository schedules,
            EntryRepository entries,
            RescheduleReasons reasons,
            AuditLog audit,
            BusinessDate businessDate,
            Clock clock,
            Vertx vertx) {
        this.sessions = sessions;
        this.loans = loans;
        this.books = books;
        this.schedules = schedules;
        this.entries = entries;
        this.reasons = reasons;
        this.audit = audit;
        this.businessDate = businessDate;
        this.clock = clock;
        this.vertx = vertx;
    }

    /**
     * Books nothing: days that are missing are foreseen, as those to come. Fails with VALIDATION_FAILED, LOAN_NOT_FOUND,
     * LOAN_STATE.
     *
     * @param day null for today
     */
    Uni<PayoffView> payoff(Caller caller, UUID id, String day) {
        LocalDate today = businessDate.today();
        LocalDate on = day == null ? today : payoffDay(day, today);
        return sessions.withSession(session -> find(session, caller, id)
                        .invoke(loan -> Loans.requireIs(loan, LoanStatus.ACTIVE))
                        .chain(loan -> books.read(session, loan)))
                .chain(now ->
                        vertx.executeBlocking(() -> PayoffRules.quote(now, BusinessDate.forLoan(now.on(), on)), false));
    }

    private static LocalDate payoffDay(String day, LocalDate today) {
        try {
            LocalDate on = LocalDate.parse(day);
            if (!on.isBefore(today) && !on.isAfter(today.plusDays(PAYOFF_DAYS_MAX))) {
                return on;
            }
        } catch (DateTimeParseException malformed) {
            throw badField("on", "malformed", "must be a date, such as 2026-01-31");
        }
        throw badField("on", "out_of_range", "must be today or one of the " + PAYOFF_DAYS_MAX + " days after it");
    }

    private static ProblemException badField(String field, String code, String message) {
        return ProblemException.invalid(List.of(new FieldError(field, "query", code, message)));
    }

    private Uni<Loan> find(Session session, Caller caller, UUID id) {
        return loans.get(session, id, caller.ownerScope().orElse(null));
    }

    private record Whole(Standing shown, List<Version> versions, Map<Integer, String> reasons) {}

    /**
     * A sensitive read, with words about a person: its audit event commits before it is answered. Fails with
     * LOAN_NOT_FOUND, LOAN_STATE, VALIDATION_FAILED, CUSTOMER_RESTRICTED.
     *
     * @param version null for the one in force
     */
    Uni<ScheduleView> schedule(Caller caller, UUID id, Integer version) {
        return sessions.withTransaction(session -> find(session, caller, id)
                        .invoke(Loans::requirePaidOut)
                        .chain(loan -> books.read(session, loan))
                        .chain(now -> whole(session, caller, now, version))
                        .call(() -> audit.append(
                                session,
                                AuditEvent.success(clock.instant(), caller, READ_SCHEDULE)
                                        .with("loan_id", id))))
                .chain(whole -> vertx.executeBlocking(
                        () -> ScheduleExplained.of(whole.shown(), whole.versions(), whole.reasons()), false));
    }

    private Uni<Whole> whole(Session session, Caller caller, Standing now, Integer version) {
        Loan loan = now.loan();
        boolean staff = caller.ownerScope().isEmpty();
        return schedules
                .versions(session, loan.id())
                .chain(versions -> shown(session, now, versions, version)
                        .chain(shown -> (staff ? reasons.open(session, loan, caller) : noReasons())
                                .map(opened -> new Whole(shown, versions, opened))));
    }

    private static Uni<Map<Integer, String>> noReasons() {
        return Uni.createFrom().item(Map.of());
    }

    private Uni<Standing> shown(Session session, Standing now, List<Version> versions, Integer wanted) {
        if (wanted == null || wanted == now.version().version()) {
            return Uni.createFrom().item(now);
        }
        Version version = versions.stream()
                .filter(each -> each.version() == wanted)
                .findFirst()
                .orElseThrow(() -> badField("version", "out_of_range", "must be one of the loan's versions"));
        return schedules.lines(session, now.loan().id(), wanted).map(lines -> now.with(now.book(), version, lines));
    }

    /** The newest first. Fails with VALIDATION_FAILED, LOAN_NOT_FOUND. */
    Uni<EntryPage> entries(Caller caller, UUID id, String cursor, int limit) {
        UUID before = Cursor.read(cursor, UUID::fromString);
        boolean staff = caller.ownerScope().isEmpty();
        return sessions.withSession(session -> find(session, caller, id)
                        .chain(loan -> entries.list(session, id, before, limit + 1)
                                .map(found -> found.stream()
                                        .map(entry -> EntryView.of(
                                                entry, loan.amount().currency(), staff))
                                        .toList())))
                .map(found -> Cursor.page(found, limit, EntryView::entryId, EntryPage::new));
    }
}
