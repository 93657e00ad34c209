package dev.bulwark.customers;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.command.Outbox;
import dev.bulwark.customers.search.SearchIndex;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.encryption.EncryptionProblem;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.TamperingWatch;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Finds and enters customers for features that are told who somebody is. Joins the caller's transaction unless it says not. */
@ApplicationScoped
public class CustomerDirectory {

    private final CustomerRepository customers;
    private final CustomerSearchService search;
    private final DataKeys dataKeys;
    private final SsnHash ssnHash;
    private final SearchIndex searchIndex;
    private final AuditLog audit;
    private final Outbox outbox;
    private final TamperingWatch watch;
    private final Clock clock;

    CustomerDirectory(
            CustomerRepository customers,
            CustomerSearchService search,
            DataKeys dataKeys,
            SsnHash ssnHash,
            SearchIndex searchIndex,
            AuditLog audit,
            Outbox outbox,
            TamperingWatch watch,
            Clock clock) {
        this.customers = customers;
        this.search = search;
        this.dataKeys = dataKeys;
        this.ssnHash = ssnHash;
        this.searchIndex = searchIndex;
        this.audit = audit;
        this.outbox = outbox;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * {@link #create} within another command, and answers the id. It is audited and told as the command of its own would be.
     */
    public Uni<UUID> enter(Session session, Caller caller, CreateCustomerRequest request) {
        return create(session, request).map(CustomerCreatedView::customerId).call(id -> {
            AuditEvent event = AuditEvent.success(clock.instant(), caller, CustomerService.CREATE)
                    .with("customer_id", id);
            return audit.append(session, event)
                    .chain(() -> outbox.tell(session, event.id(), event.action(), id, event.timestamp()));
        });
    }

    /** Enters a customer: its key, its sealed row, and what it is found by. Fails with SSN_TAKEN. */
    Uni<CustomerCreatedView> create(Session session, CreateCustomerRequest request) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return dataKeys.create(session, id)
                .map(key -> CustomerRow.seal(id, request, key, ssnHash.of(request.ssn()), clock.instant()))
                .call(row -> customers.insert(session, row))
                .call(() -> searchIndex.put(session, id, request))
                .map(CustomerRow::created);
    }

    /**
     * Whose number this is. A customer tells nobody else's: the caller decides who may ask. The hash only finds; the sealed
     * number decides, so that nobody becomes another one by an exchange of hashes in the database. Where they do not agree,
     * it fails as for a value that does not open, and the alarm rings.
     *
     * @param ssn {@code 123-45-6789}
     */
    public Uni<Optional<UUID>> findBySsn(Session session, String ssn) {
        return customers
                .findRowBySsn(session, ssnHash.of(ssn))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : dataKeys.get(session, found.get().id())
                                .map(cipher -> Optional.of(requireSsn(found.get(), cipher, ssn))));
    }

    private UUID requireSsn(CustomerRow row, FieldCipher cipher, String ssn) {
        if (!ssn.equals(row.searchable(cipher).ssn())) {
            watch.rejected(row.ssnHashCell());
            throw new IllegalStateException("an ssn_hash is not of the ssn that is sealed beside it");
        }
        return row.id();
    }

    /** Until the transaction ends nobody else decides about this customer, or gives it other keys. */
    public Uni<Void> lock(Session session, UUID id) {
        return customers.lock(session, id).replaceWithVoid();
    }

    /** Fails with CUSTOMER_NOT_FOUND, for an absent customer and for a foreign one alike. */
    public Uni<Void> requireFor(Session session, Caller caller, UUID id) {
        return customers
                .find(session, id, caller.ownerScope().orElse(null))
                .map(found -> found.orElseThrow(CustomerProblem.CUSTOMER_NOT_FOUND::problem))
                .replaceWithVoid();
    }

    /** {@link #requireFor}, and locks the row until the transaction ends. */
    public Uni<Void> lockFor(Session session, Caller caller, UUID id) {
        return customers
                .lock(session, id, caller.ownerScope().orElse(null))
                .map(found -> found.orElseThrow(CustomerProblem.CUSTOMER_NOT_FOUND::problem))
                .replaceWithVoid();
    }

    /** A customer, and since when. */
    public record Known(UUID id, Instant createdAt) {}

    /** Customers with data, by id. @param after the last one of the slice before */
    public Uni<List<Known>> known(Session session, UUID after, int limit) {
        return customers.known(session, after, limit);
    }

    /** This customer if it has data, else none. */
    public Uni<List<Known>> known(Session session, UUID id) {
        return customers.known(session, id);
    }

    /** How many customers have data. */
    public Uni<Long> count(Session session) {
        return customers.count(session);
    }

    /**
     * For whoever adds something that belongs to a customer: until the transaction ends, the customer is not erased. An
     * absent one passes. Fails with CUSTOMER_ERASED.
     */
    public Uni<Void> requireNotErased(Session session, UUID id) {
        return customers
                .shareStatus(session, id)
                .invoke(status -> {
                    if (status.filter(ErasedCustomer.STATUS::equals).isPresent()) {
                        throw EncryptionProblem.CUSTOMER_ERASED.problem();
                    }
                })
                .replaceWithVoid();
    }

    /**
     * The first customers, by age, whom a search for this term finds. Opens sessions of its own and audits nothing: the
     * caller does. Fails with field errors for a term that is too short, and with RATE_LIMITED.
     *
     * @param caller is shown what is found: restricted customers only for a purpose
     */
    public Uni<List<UUID>> search(Caller caller, String term, int max) {
        return search.find(caller, term, max);
    }
}
