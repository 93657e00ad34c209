package dev.bulwark.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.accounts.AccountService;
import dev.bulwark.accounts.AccountType;
import dev.bulwark.accounts.OpenAccountRequest;
import dev.bulwark.auth.Users;
import dev.bulwark.command.Answer;
import dev.bulwark.customers.CreateCustomerRequest;
import dev.bulwark.customers.CustomerService;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.RequestOrigin;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** One user of each role, and a customer with two accounts: made once, printed at every start, in dev only. */
@ApplicationScoped
@IfBuildProfile("dev")
class DemoData {

    private static final Logger LOG = Logger.getLogger(DemoData.class);
    private static final String TELLER = "teller";
    private static final String CUSTOMER = "customer";
    private static final List<String> STAFF =
            List.of("admin", "manager", TELLER, "loan_officer", "auditor", "compliance");

    private final Users users;
    private final CustomerService customers;
    private final AccountService accounts;
    private final ObjectMapper mapper;

    DemoData(Users users, CustomerService customers, AccountService accounts, ObjectMapper mapper) {
        this.users = users;
        this.customers = customers;
        this.accounts = accounts;
        this.mapper = mapper;
    }

    void make(@Observes @Priority(3000) StartupEvent started) throws Throwable {
        for (String role : STAFF) {
            VertxContextSupport.subscribeAndAwait(() -> users.ensure(role, password(role), role, null, false));
        }
        if (VertxContextSupport.subscribeAndAwait(() -> users.find(CUSTOMER)).isEmpty()) {
            VertxContextSupport.subscribeAndAwait(this::makeCustomer);
        }
        STAFF.forEach(DemoData::print);
        print(CUSTOMER);
    }

    private Uni<UUID> makeCustomer() {
        CreateCustomerRequest ada = new CreateCustomerRequest(
                "Ada O'Brien", "ada@customer.test", "+14155550121", "123-45-6789", LocalDate.of(1990, 5, 17), null);
        return users.find(TELLER)
                .map(id -> actingAs(id.orElseThrow()))
                .chain(teller -> customers
                        .create(teller, null, ada)
                        .map(this::customerId)
                        .call(id -> accounts.open(teller, null, account(id, AccountType.CHECKING)))
                        .call(id -> accounts.open(teller, null, account(id, AccountType.SAVINGS)))
                        .chain(id -> users.ensure(CUSTOMER, password(CUSTOMER), CUSTOMER, id, false)));
    }

    private static OpenAccountRequest account(UUID customerId, AccountType type) {
        return new OpenAccountRequest(customerId, "EUR", type, null);
    }

    private static Caller actingAs(UUID tellerId) {
        RequestOrigin origin = RequestOrigin.internal("demo-data");
        return new Caller(tellerId, null, TELLER, TELLER, Set.of(), null, List.of(), "", Instant.EPOCH, origin);
    }

    private UUID customerId(Answer answer) {
        try {
            return UUID.fromString(
                    mapper.readTree(answer.json()).get("customer_id").asText());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // our own answer
        }
    }

    private static String password(String role) {
        return "Demo-2026-" + Character.toUpperCase(role.charAt(0)) + role.charAt(1) + "!"; // meets the policy
    }

    private static void print(String role) {
        LOG.infof("demo user: %s / %s (%s)", role, password(role), role);
    }
}
