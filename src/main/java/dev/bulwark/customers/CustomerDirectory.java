package dev.bulwark.customers;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.customers.search.SearchIndex;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.encryption.EncryptionProblem;
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
    private final Clock clock;

    CustomerDirectory(
            CustomerRepository customers,
            CustomerSearchService search,
            DataKeys dataKeys,
            SsnHash ssnHash,
            SearchIndex searchIndex,
            Clock clock) {
        this.customers = customers;
        this.search = search;
        this.dataKeys = dataKeys;
        this.ssnHash = ssnHash;
        this.searchIndex = searchIndex;
        this.clock = clock;
    }

    /** {@link #create}, and answers the id. */
    public Uni<UUID> enter(Session session, CreateCustomerRequest request) {
        return create(session, request).map(CustomerCreatedView::customerId);
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
     * Whose number this is. A customer tells nobody else's: the caller decides who may ask.
     *
     * @param ssn {@code 123-45-6789}
     */
    public Uni<Optional<UUID>> findBySsn(Session session, String ssn) {
        return customers
                .findBySsn(session, ssnHash.of(ssn), SearchIndex.START, null)
                .map(ids -> ids.stream().findFirst());
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
     * caller does. Fails with field errors for a term that is too short.
     *
     * @param caller is shown what is found: restricted customers only for a purpose
     */
    public Uni<List<UUID>> search(Caller caller, String term, int max) {
        return search.find(caller, term, max);
    }
}
