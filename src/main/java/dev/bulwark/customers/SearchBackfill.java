package dev.bulwark.customers;

import dev.bulwark.customers.search.SearchIndex;
import dev.bulwark.encryption.CipherRejected;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.db.Slices;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jboss.logging.Logger;

/**
 * Brings into the index whom nothing finds yet: who was a customer before there was an index, or was made by a replica of
 * then. Each customer tells itself whether it is there, so a run that was killed goes on with the next one.
 */
@ApplicationScoped
class SearchBackfill {

    private static final Logger LOG = Logger.getLogger(SearchBackfill.class);
    private static final int SLICE = 50;

    private final Mutiny.SessionFactory sessions;
    private final SearchIndex index;
    private final CustomerRepository customers;
    private final DataKeys dataKeys;
    private final SsnHash ssnHash;

    SearchBackfill(
            Mutiny.SessionFactory sessions,
            SearchIndex index,
            CustomerRepository customers,
            DataKeys dataKeys,
            SsnHash ssnHash) {
        this.sessions = sessions;
        this.index = index;
        this.customers = customers;
        this.dataKeys = dataKeys;
        this.ssnHash = ssnHash;
    }

    /** Looks over all customers for it, hence seldom. */
    @Scheduled(
            every = "24h",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> run() {
        AtomicReference<UUID> after = new AtomicReference<>(SearchIndex.START);
        return Slices.of(
                SLICE,
                sessions,
                session -> index.missing(session, after.get(), SLICE)
                        .invoke(ids -> ids.stream().reduce((one, next) -> next).ifPresent(after::set))
                        .call(ids -> InTurn.each(ids, id -> put(session, id)))
                        .map(List::size));
    }

    /** What is changed meanwhile is changed before or after: the row is locked, and then read. Who is erased is nobody. */
    private Uni<Void> put(Session session, UUID id) {
        return customers
                .lock(session, id)
                .chain(found -> found.filter(row -> !row.isErased())
                        .map(row -> put(session, row))
                        .orElse(Uni.createFrom().voidItem()))
                .onFailure(CipherRejected.class)
                .invoke(() -> LOG.errorf("no search finds customer %s, whose fields do not open", id))
                .onFailure(CipherRejected.class)
                .recoverWithNull();
    }

    private Uni<Void> put(Session session, CustomerRow row) {
        return dataKeys.get(session, row.id())
                .map(row::searchable)
                .call(fields -> customers.setMissingSsnHash(session, row.id(), ssnHash.of(fields.ssn())))
                .chain(fields -> index.put(session, row.id(), fields));
    }
}
