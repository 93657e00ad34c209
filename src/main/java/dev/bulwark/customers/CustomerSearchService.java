package dev.bulwark.customers;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.customers.search.Candidates;
import dev.bulwark.customers.search.SearchIndex;
import dev.bulwark.customers.search.SearchTerm;
import dev.bulwark.encryption.CipherRejected;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.CallerLimits;
import dev.bulwark.platform.web.RateLimitRoutes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Finds customers, in rounds: the index tells who may match, their rows and keys are read in a query each, and a thread of
 * its own opens and compares them, which takes up to 25 microseconds each. Rounds grow and are few, so that a request's work
 * is bounded whatever is searched for; where a page is not full by then, its cursor goes on.
 */
@ApplicationScoped
class CustomerSearchService {

    private static final String SEARCH = "customers.search";

    /** Strangers that share a token come along; so many more are read that one round will mostly do. */
    private static final int STRANGERS = 64;

    /** Each twice as large as the one before: up to 15 times the first. */
    private static final int ROUNDS_MAX = 4;

    private final Mutiny.SessionFactory sessions;
    private final SearchIndex index;
    private final SearchCursors cursors;
    private final CustomerRepository customers;
    private final DataKeys dataKeys;
    private final SsnHash ssnHash;
    private final CallerLimits limits;
    private final AuditLog audit;
    private final Clock clock;
    private final WorkerExecutor threads;

    CustomerSearchService(
            Mutiny.SessionFactory sessions,
            SearchIndex index,
            SearchCursors cursors,
            CustomerRepository customers,
            DataKeys dataKeys,
            SsnHash ssnHash,
            CallerLimits limits,
            AuditLog audit,
            Clock clock,
            Vertx vertx) {
        this.sessions = sessions;
        this.index = index;
        this.cursors = cursors;
        this.customers = customers;
        this.dataKeys = dataKeys;
        this.ssnHash = ssnHash;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
        this.threads = vertx.createSharedWorkerExecutor(
                "customer-search", Runtime.getRuntime().availableProcessors());
    }

    /** What a round has read: sealed, and with the means to open it. */
    private record Batch(List<CustomerRow> rows, Function<UUID, FieldCipher> ciphers, UUID resumeAfter) {}

    /** @param after null when there is nothing left to look at */
    private record Found(List<CustomerHitView> items, UUID after) {}

    /**
     * A sensitive read: its audit event, with what kind of search and how many hits, and whom if it is one, commits before
     * the page is answered. Fails with field errors for a term that is too short and for a cursor of another search, and
     * with RATE_LIMITED.
     */
    Uni<CustomerPage> search(Caller caller, SearchCustomersRequest request) {
        SearchTerm term = SearchTerm.of(request.searchTerm());
        UUID last = cursors.read(caller, term, request.cursor());
        int limit = request.limitOrDefault();
        UUID after = last == null ? SearchIndex.START : last;
        return passLimit(caller, term)
                .chain(() -> round(caller, term, limit, new Found(List.of(), after), 0))
                .map(found -> page(caller, term, limit, found))
                .call(page -> audit.appendAlone(event(caller, term, page.items())));
    }

    /** Who finds one customer has looked at it; who finds many has yet to choose. */
    private AuditEvent event(Caller caller, SearchTerm term, List<CustomerHitView> items) {
        AuditEvent event = AuditEvent.success(clock.instant(), caller, SEARCH)
                .with("kind", term.kind().name().toLowerCase(Locale.ROOT))
                .with("hits", items.size());
        return items.size() == 1 ? event.with("customer_id", items.get(0).customerId()) : event;
    }

    /** A whole ssn that finds somebody is an ssn told, and there are few enough to guess at. */
    private Uni<Void> passLimit(Caller caller, SearchTerm term) {
        return term.ssn().isPresent()
                ? limits.pass(RateLimitRoutes.SSN_SEARCH, caller)
                : Uni.createFrom().voidItem();
    }

    /**
     * Who matches, oldest first, for a feature that audits its own search and shows of them only what is its own.
     *
     * @param max the first so many; fewer, where further ones would take more than the rounds of one search
     */
    Uni<List<UUID>> find(Caller caller, String text, int max) {
        SearchTerm term = SearchTerm.of(text);
        return passLimit(caller, term)
                .chain(() -> round(caller, term, max, new Found(List.of(), SearchIndex.START), 0))
                .map(found -> found.items().stream()
                        .map(CustomerHitView::customerId)
                        .limit(max)
                        .toList());
    }

    private Uni<Found> round(Caller caller, SearchTerm term, int limit, Found soFar, int round) {
        int size = limit + 1 + STRANGERS << round;
        return sessions.withSession(session -> read(session, caller, term, soFar.after(), size))
                .chain(batch -> batch.rows().isEmpty()
                        ? Uni.createFrom().item(new Found(soFar.items(), batch.resumeAfter()))
                        : threads.executeBlocking(() -> open(term, limit, soFar.items(), batch), false))
                .chain(found -> found.items().size() > limit || found.after() == null || round + 1 == ROUNDS_MAX
                        ? Uni.createFrom().item(found)
                        : round(caller, term, limit, found, round + 1));
    }

    /** The rows before their keys, as {@link DataKeys#get} demands. */
    private Uni<Batch> read(Session session, Caller caller, SearchTerm term, UUID after, int size) {
        return index.find(session, term, after, size)
                .chain(found -> withSsn(session, term, after, found))
                .chain(candidates -> candidates.ids().isEmpty()
                        ? Uni.createFrom().item(new Batch(List.of(), null, candidates.resumeAfter()))
                        : read(session, caller, candidates));
    }

    /** The one customer that the number is the ssn of, unless a later round will come to it. */
    private Uni<Candidates> withSsn(Session session, SearchTerm term, UUID after, Candidates found) {
        return term.ssn()
                .map(ssn -> customers
                        .findBySsn(session, ssnHash.of(ssn), after, found.resumeAfter())
                        .map(found::with))
                .orElse(Uni.createFrom().item(found));
    }

    private Uni<Batch> read(Session session, Caller caller, Candidates candidates) {
        return customers
                .findAll(session, candidates.ids())
                .chain(rows -> dataKeys.getAllFor(session, candidates.ids(), caller)
                        .map(ciphers -> new Batch(rows, ciphers, candidates.resumeAfter())));
    }

    private static Found open(SearchTerm term, int limit, List<CustomerHitView> soFar, Batch batch) {
        List<CustomerHitView> items = new ArrayList<>(soFar);
        for (CustomerRow row : batch.rows()) {
            if (items.size() > limit) {
                break;
            }
            try {
                FieldCipher cipher = batch.ciphers().apply(row.id());
                if (term.matches(row.searchable(cipher))) {
                    items.add(row.hit(cipher));
                }
            } catch (CipherRejected rejected) {
                continue; // restricted or altered, and then the alarm rings: neither hides the others from whoever
                // searches
            }
        }
        return new Found(items, batch.resumeAfter());
    }

    /** One item more than fits is how the next page is known to exist; without it, there may still be more to look at. */
    private CustomerPage page(Caller caller, SearchTerm term, int limit, Found found) {
        List<CustomerHitView> items = found.items();
        if (items.size() > limit) {
            UUID last = items.get(limit - 1).customerId();
            return new CustomerPage(items.subList(0, limit), cursors.write(caller, term, last));
        }
        UUID after = found.after();
        return new CustomerPage(items, after == null ? null : cursors.write(caller, term, after));
    }
}
