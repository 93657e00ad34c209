package dev.bulwark.customers;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Shows masked fields in full, and who saw them. Knows no idempotency keys: a stored answer would keep the fields
 * outside the customer's key, and whoever asks twice has looked twice.
 */
@ApplicationScoped
class RevealService {

    private static final String REVEAL = "customers.reveal";
    private static final String LIST = "customers.reveals";

    private final Mutiny.SessionFactory sessions;
    private final CustomerRepository customers;
    private final RevealRepository reveals;
    private final DataKeys dataKeys;
    private final AuditLog audit;
    private final Clock clock;

    RevealService(
            Mutiny.SessionFactory sessions,
            CustomerRepository customers,
            RevealRepository reveals,
            DataKeys dataKeys,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.customers = customers;
        this.reveals = reveals;
        this.dataKeys = dataKeys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Fails with CUSTOMER_NOT_FOUND, CUSTOMER_RESTRICTED, CUSTOMER_ERASED. The reveal and its audit event commit before anything is answered; the event names
     * the fields and not the reason.
     */
    Uni<RevealedView> reveal(Caller caller, RevealRequest request) {
        UUID id = request.customerId();
        return sessions.withTransaction(session -> customers
                .find(session, id, caller.ownerScope().orElse(null))
                .map(found -> found.orElseThrow(CustomerProblem.CUSTOMER_NOT_FOUND::problem))
                .chain(row -> dataKeys.getFor(session, id, caller)
                        .call(cipher -> record(session, caller, request, cipher))
                        .map(cipher -> row.revealed(request.fields(), cipher))));
    }

    private Uni<Void> record(Session session, Caller caller, RevealRequest request, FieldCipher cipher) {
        AuditEvent event = AuditEvent.success(clock.instant(), caller, REVEAL)
                .with("customer_id", request.customerId())
                .with("fields", RevealField.stored(request.fields()));
        return reveals.insert(session, RevealRow.seal(caller, request, cipher, event.timestamp()))
                .chain(() -> audit.append(session, event));
    }

    /**
     * Newest first. Fails with CUSTOMER_NOT_FOUND, CUSTOMER_RESTRICTED. A sensitive read, since reasons may name people: its audit event
     * commits before the page is answered.
     */
    Uni<RevealPage> list(Caller caller, UUID customerId, String cursor, int limit) {
        UUID before = Cursor.read(cursor, UUID::fromString);
        AuditEvent event = AuditEvent.success(clock.instant(), caller, LIST).with("customer_id", customerId);
        return sessions.withTransaction(session -> customers
                .find(session, customerId, caller.ownerScope().orElse(null))
                .map(found -> found.orElseThrow(CustomerProblem.CUSTOMER_NOT_FOUND::problem))
                .chain(() -> reveals.list(session, customerId, before, limit + 1))
                .chain(rows -> opened(session, caller, customerId, rows))
                .call(() -> audit.append(session, event))
                .map(found -> Cursor.page(found, limit, RevealView::revealId, RevealPage::new)));
    }

    private Uni<List<RevealView>> opened(Session session, Caller caller, UUID customerId, List<RevealRow> rows) {
        boolean subject = caller.ownerScope().isPresent();
        return dataKeys.getFor(session, customerId, caller)
                .map(cipher ->
                        rows.stream().map(row -> row.open(cipher, subject)).toList());
    }
}
