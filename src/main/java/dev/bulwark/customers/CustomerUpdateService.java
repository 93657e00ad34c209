package dev.bulwark.customers;

import dev.bulwark.auth.notices.NoticeKind;
import dev.bulwark.auth.notices.Notices;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.customers.search.SearchFields;
import dev.bulwark.customers.search.SearchIndex;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.encryption.EncryptionProblem;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.signal.ContactChange;
import dev.bulwark.platform.signal.ContactListener;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.IfMatch;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Corrects customers. */
@ApplicationScoped
public class CustomerUpdateService {

    private static final String UPDATE = "customers.update";
    private static final List<String> CONTACT = List.of("email", "phone", "address");

    private final Commands commands;
    private final CommandCalls calls;
    private final CustomerRepository customers;
    private final DataKeys dataKeys;
    private final SearchIndex searchIndex;
    private final SsnHash ssnHash;
    private final SelfServiceRules selfService;
    private final Notices notices;
    private final List<ContactListener> listeners;
    private final Clock clock;

    CustomerUpdateService(
            Commands commands,
            CommandCalls calls,
            CustomerRepository customers,
            DataKeys dataKeys,
            SearchIndex searchIndex,
            SsnHash ssnHash,
            SelfServiceRules selfService,
            Notices notices,
            @All List<ContactListener> listeners,
            Clock clock) {
        this.commands = commands;
        this.calls = calls;
        this.customers = customers;
        this.dataKeys = dataKeys;
        this.searchIndex = searchIndex;
        this.ssnHash = ssnHash;
        this.selfService = selfService;
        this.notices = notices;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** What a key stands for: a correction of another state is another command. */
    private record Correction(UpdateCustomerRequest request, IfMatch seen) {}

    /**
     * Opens the transaction: the sealed fields, the notice, the answer, the audit event and the outbox event commit
     * together. Fails with CUSTOMER_NOT_FOUND, IF_MATCH_REQUIRED, FIELD_KEPT_BY_STAFF, STEP_UP_REQUIRED,
     * CUSTOMER_ERASED, VERSION_CHANGED, CUSTOMER_RESTRICTED, SSN_TAKEN, in this order: whose record it is comes first, so that a foreign one looks exactly
     * like an absent one.
     */
    Uni<Answer> update(Caller caller, String idempotencyKey, IfMatch seen, UpdateCustomerRequest request) {
        return commands.run(
                calls.of(caller, UPDATE, idempotencyKey, new Correction(request, seen)),
                session -> update(
                                session,
                                caller,
                                seen,
                                request,
                                () -> dataKeys.getFor(session, request.customerId(), caller))
                        .map(CustomerUpdateService::outcome));
    }

    private static Outcome outcome(CustomerUpdatedView view) {
        return Outcome.ok(view)
                .audited("customer_id", view.customerId())
                .audited("changed", String.join(" ", view.changed()));
    }

    /**
     * {@link #update} as a right of the customer, which is what makes it lawful for a restricted one too. Joins the caller's
     * transaction. Fails as update, without CUSTOMER_RESTRICTED.
     */
    public Uni<CustomerUpdatedView> rectify(
            Session session, Caller caller, IfMatch seen, UpdateCustomerRequest request) {
        return update(session, caller, seen, request, () -> dataKeys.get(session, request.customerId()));
    }

    // Phases: lock, decide, seal, store, tell. The key is read under the lock: a renewal of it has either ended or
    // waits.
    private Uni<CustomerUpdatedView> update(
            Session session,
            Caller caller,
            IfMatch seen,
            UpdateCustomerRequest request,
            Supplier<Uni<FieldCipher>> key) {
        return customers
                .lock(session, request.customerId(), caller.ownerScope().orElse(null))
                .map(found -> found.orElseThrow(CustomerProblem.CUSTOMER_NOT_FOUND::problem))
                .invoke(row -> decide(caller, seen, request, row))
                .chain(row -> key.get().chain(cipher -> change(session, row, request, cipher)));
    }

    private void decide(Caller caller, IfMatch seen, UpdateCustomerRequest request, CustomerRow row) {
        seen.requireAny();
        selfService.check(caller, request);
        if (row.isErased()) {
            throw EncryptionProblem.CUSTOMER_ERASED.problem();
        }
        seen.require(row.tag());
    }

    private Uni<CustomerUpdatedView> change(
            Session session, CustomerRow row, UpdateCustomerRequest request, FieldCipher cipher) {
        SearchFields fields = row.searchable(cipher); // opened when asked for: before the change, and after it
        String formerEmail = request.touchesContact() ? fields.email() : null;
        List<String> changed = row.change(request, cipher, ssnHash);
        return customers
                .flush(session)
                .chain(() -> searchIndex.put(session, request.customerId(), fields))
                .chain(() -> tell(session, row.id(), changed, formerEmail, fields))
                .map(told -> row.updated(changed));
    }

    /** The customer's users and both addresses, whoever made the change: nobody must lose his ways to the bank unnoticed. */
    private Uni<Void> tell(
            Session session, UUID customerId, List<String> changed, String formerEmail, SearchFields fields) {
        if (Collections.disjoint(changed, CONTACT)) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        ContactChange change = new ContactChange(customerId, formerEmail, fields.email(), now);
        return notices.tellCustomer(session, customerId, NoticeKind.CUSTOMER_CONTACT_CHANGED, now)
                .chain(() -> InTurn.each(listeners, listener -> listener.changed(session, change)));
    }
}
