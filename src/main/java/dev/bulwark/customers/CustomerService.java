package dev.bulwark.customers;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Creates and shows customers. */
@ApplicationScoped
public class CustomerService {

    static final String CREATE = "customers.create";
    private static final String READ = "customers.read";

    private final Mutiny.SessionFactory sessions;
    private final Commands commands;
    private final CommandCalls calls;
    private final CustomerRepository customers;
    private final CustomerDirectory directory;
    private final DataKeys dataKeys;
    private final AuditLog audit;
    private final Clock clock;

    CustomerService(
            Mutiny.SessionFactory sessions,
            Commands commands,
            CommandCalls calls,
            CustomerRepository customers,
            CustomerDirectory directory,
            DataKeys dataKeys,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.commands = commands;
        this.calls = calls;
        this.customers = customers;
        this.directory = directory;
        this.dataKeys = dataKeys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens the transaction: the customer's key, its sealed row, what it is found by, the answer and the audit event
     * commit together. Fails with SSN_TAKEN.
     */
    public Uni<Answer> create(Caller caller, String idempotencyKey, CreateCustomerRequest request) {
        return commands.run(
                calls.of(caller, CREATE, idempotencyKey, request),
                session -> directory
                        .create(session, request)
                        .map(view -> Outcome.created(view).audited("customer_id", view.customerId())));
    }

    /**
     * Fails with CUSTOMER_NOT_FOUND, for an absent customer and for a foreign one alike, and CUSTOMER_RESTRICTED. A
     * sensitive read: its audit
     * event commits before the record is answered.
     */
    Uni<CustomerView> get(Caller caller, UUID id) {
        return sessions.withTransaction(session -> customers
                .find(session, id, caller.ownerScope().orElse(null))
                .map(found -> found.orElseThrow(CustomerProblem.CUSTOMER_NOT_FOUND::problem))
                .chain(row -> dataKeys.getFor(session, id, caller).map(row::masked))
                .call(() -> audit.append(
                        session,
                        AuditEvent.success(clock.instant(), caller, READ).with("customer_id", id))));
    }
}
