package dev.bulwark.loans.applications;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.customers.CustomerDirectory;
import dev.bulwark.loans.Loan;
import dev.bulwark.loans.LoanFields;
import dev.bulwark.loans.LoanFields.Texts;
import dev.bulwark.loans.LoanStatus;
import dev.bulwark.loans.Loans;
import dev.bulwark.loans.Why;
import dev.bulwark.loans.applications.LoanViewRepository.Details;
import dev.bulwark.loans.applications.LoanViewRepository.Slice;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Shows and finds loans; to customers their own ones only. */
@ApplicationScoped
class LoanQueryService {

    private static final String READ = "loans.read";
    private static final String SEARCH = "loans.search";

    /** The loans of so many customers are found by what a customer is found by; more is a term for a longer name. */
    private static final int CUSTOMERS_MAX = 200;

    private final Mutiny.SessionFactory sessions;
    private final Loans loans;
    private final LoanFields fields;
    private final LoanViewRepository views;
    private final AffordabilityCheck affordability;
    private final CustomerDirectory customers;
    private final AuditLog audit;
    private final Clock clock;

    LoanQueryService(
            Mutiny.SessionFactory sessions,
            Loans loans,
            LoanFields fields,
            LoanViewRepository views,
            AffordabilityCheck affordability,
            CustomerDirectory customers,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.loans = loans;
        this.fields = fields;
        this.views = views;
        this.affordability = affordability;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was read, in the order of reading: sealed texts before their key. */
    private record Whole(Loan loan, Texts texts, Details details, Affordability affordability) {}

    /**
     * Fails with LOAN_NOT_FOUND, for an absent loan and a foreign one alike, and CUSTOMER_RESTRICTED. A sensitive read: its audit event commits
     * before the loan is answered.
     */
    Uni<LoanView> get(Caller caller, UUID id) {
        boolean staff = caller.ownerScope().isEmpty();
        return sessions.withTransaction(session -> loans.get(
                        session, id, caller.ownerScope().orElse(null))
                .chain(loan -> whole(session, loan, caller, staff))
                .map(whole -> view(whole, staff))
                .call(() -> audit.append(
                        session,
                        AuditEvent.success(clock.instant(), caller, READ).with("loan_id", id))));
    }

    private Uni<Whole> whole(Session session, Loan loan, Caller caller, boolean staff) {
        return fields.open(session, loan, caller)
                .chain(texts -> views.details(session, loan.id())
                        .chain(details -> affordability(session, loan, details, staff)
                                .map(found -> new Whole(loan, texts, details, found))));
    }

    private Uni<Affordability> affordability(Session session, Loan loan, Details details, boolean staff) {
        if (!staff) {
            return Uni.createFrom().nullItem();
        }
        return loan.status() == LoanStatus.APPLIED
                ? affordability.judge(session, loan, today())
                : Uni.createFrom().item(affordability.read(details.affordability()));
    }

    private LoanView view(Whole whole, boolean staff) {
        Loan loan = whole.loan();
        Details details = whole.details();
        return new LoanView(
                loan.id(),
                loan.customerId(),
                loan.product(),
                loan.statusOn(today()).stored(),
                loan.amount().text(),
                loan.amount().currency().getCurrencyCode(),
                conditions(loan),
                details.instalment(),
                whole.texts().purpose(),
                details.monthlyIncome(),
                details.monthlyObligations(),
                loan.appliedAt(),
                staff ? decision(whole) : null,
                loan.offeredUntil(),
                details.closedOn(),
                details.book(),
                whole.affordability());
    }

    private static LoanView.Conditions conditions(Loan loan) {
        var agreed = loan.conditions();
        return new LoanView.Conditions(
                agreed.termMonths(),
                Why.percent(agreed.ratePercent()),
                loan.fee().text(),
                LoanTexts.code(agreed.method()),
                LoanTexts.code(agreed.dayCount()),
                LoanTexts.code(agreed.businessDayRule()),
                LoanTexts.code(agreed.grace().kind()),
                agreed.grace().instalments());
    }

    private static LoanView.Decision decision(Whole whole) {
        Loan loan = whole.loan();
        return new LoanView.Decision(
                loan.appliedBy(),
                loan.decidedAt(),
                loan.decidedBy(),
                whole.details().secondedBy(),
                whole.texts().reason());
    }

    /** @param status null for all */
    Uni<LoanPage> list(Caller caller, UUID customerId, LoanStatus status, String cursor, int limit) {
        Slice slice = slice(caller, Cursor.read(cursor, UUID::fromString), limit);
        return sessions.withSession(session -> views.list(session, slice, customerId, status))
                .map(found -> Cursor.page(found, limit, LoanLine::loanId, LoanPage::new));
    }

    /**
     * A sensitive read: its audit event, with what kind of search and how many hits, commits before the page is answered.
     * Fails with field errors as the search for customers does.
     */
    Uni<LoanPage> search(Caller caller, SearchLoansRequest request) {
        LoanTerm term = LoanTerm.of(request.searchTerm());
        int limit = request.limitOrDefault();
        Slice slice = slice(caller, Cursor.readInBody(request.cursor(), UUID::fromString), limit);
        return customers(caller, term, request.searchTerm())
                .chain(owners -> sessions.withSession(session -> views.search(session, slice, term, owners)))
                .map(found -> Cursor.page(found, limit, LoanLine::loanId, LoanPage::new))
                .call(page -> audit.appendAlone(AuditEvent.success(clock.instant(), caller, SEARCH)
                        .with("kind", term.kind())
                        .with("hits", page.items().size())));
    }

    /** Whose loans are found. A customer finds nobody by a name, itself included: what it has is its own already. */
    private Uni<List<UUID>> customers(Caller caller, LoanTerm term, String text) {
        if (term.isId()) {
            return Uni.createFrom().item(List.of(term.customerId()));
        }
        return caller.ownerScope().isPresent()
                ? Uni.createFrom().item(List.of())
                : customers.search(caller, text, CUSTOMERS_MAX);
    }

    /** One more than fits is read. */
    private Slice slice(Caller caller, UUID after, int limit) {
        return new Slice(caller.ownerScope().orElse(null), after, limit + 1, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
