package dev.bulwark.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.accounts.AccountView.Balance;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.customers.CustomerDirectory;
import dev.bulwark.ledger.Ledger;
import dev.bulwark.money.Money;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Opens, shows and finds accounts. */
@ApplicationScoped
public class AccountService {

    private static final String OPEN = "accounts.open";

    private final Mutiny.SessionFactory sessions;
    private final Commands commands;
    private final CommandCalls calls;
    private final AccountRepository accounts;
    private final AccountOwners owners;
    private final CustomerDirectory customers;
    private final Ledger ledger;
    private final IbanForm ibans;
    private final Clock clock;

    AccountService(
            Mutiny.SessionFactory sessions,
            Commands commands,
            CommandCalls calls,
            AccountRepository accounts,
            AccountOwners owners,
            CustomerDirectory customers,
            Ledger ledger,
            AccountConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.commands = commands;
        this.calls = calls;
        this.accounts = accounts;
        this.owners = owners;
        this.customers = customers;
        this.ledger = ledger;
        this.ibans = new IbanForm(config.ibanCountry(), config.ibanBankCode());
        this.clock = clock;
    }

    /** Opens the transaction. Fails with CUSTOMER_ERASED, CUSTOMER_NOT_FOUND, ACCOUNT_NUMBERS_EXHAUSTED. */
    public Uni<Answer> open(Caller caller, String idempotencyKey, OpenAccountRequest request) {
        return commands.run(
                calls.of(caller, OPEN, idempotencyKey, request),
                session -> open(session, request)
                        .map(account -> Outcome.created(account)
                                .audited("account_id", account.accountId())
                                .audited("customer_id", account.customerId())));
    }

    private Uni<AccountView> open(Session session, OpenAccountRequest request) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        long overdraftLimitMinor = request.overdraftLimitMinor();
        return customers
                .requireNotErased(session, request.customerId())
                .chain(() -> ledger.open(session, id, request.customerId(), request.currency(), overdraftLimitMinor))
                .chain(() -> accounts.nextNumber(session))
                .map(ibans::iban)
                .call(iban -> accounts.insert(session, id, request.customerId(), iban, request.type(), now))
                .map(iban -> opened(id, iban, request, overdraftLimitMinor, now));
    }

    private static AccountView opened(
            UUID id, String iban, OpenAccountRequest request, long overdraftLimitMinor, Instant now) {
        Currency currency = Currency.getInstance(request.currency());
        String zero = new Money(0, currency).text();
        String limit = new Money(overdraftLimitMinor, currency).text();
        return new AccountView(
                id,
                iban,
                request.customerId(),
                request.currency(),
                request.type(),
                "active",
                null,
                limit,
                null,
                new Balance(zero, zero, limit),
                now);
    }

    /** Fails with ACCOUNT_NOT_FOUND, for an absent account and for a foreign one alike. */
    public Uni<AccountView> get(Caller caller, UUID id) {
        return sessions.withSession(session ->
                        accounts.find(session, id, caller.ownerScope().orElse(null)))
                .map(found -> found.orElseThrow(AccountProblem.ACCOUNT_NOT_FOUND::problem));
    }

    /** Those that the caller may see, as the session's transaction has left them so far, in id order. */
    public Uni<List<AccountView>> getVisible(Session session, Caller caller, Collection<UUID> ids) {
        return accounts.findAll(session, ids, caller.ownerScope().orElse(null));
    }

    /** The customer to whom all of these belong; none for those of several, or of the bank itself. Joins the caller's session. */
    public Uni<Optional<UUID>> oneOwner(Session session, Collection<UUID> ids) {
        return owners.customers(session, ids)
                .map(found -> found.size() == Set.copyOf(ids).size() ? Set.copyOf(found.values()) : Set.<UUID>of())
                .map(customers -> customers.size() == 1 ? customers.stream().findFirst() : Optional.empty());
    }

    Uni<AccountPage> list(Caller caller, UUID customerId, String cursor, int limit) {
        UUID after = Cursor.read(cursor, UUID::fromString);
        return sessions.withSession(session ->
                        accounts.list(session, caller.ownerScope().orElse(null), customerId, after, limit + 1))
                .map(found -> Cursor.page(found, limit, AccountView::accountId, AccountPage::new));
    }

    /** A customer finds its own accounts only; a term that can match nothing finds nothing. */
    Uni<AccountPage> search(Caller caller, SearchAccountsRequest request) {
        UUID after = Cursor.readInBody(request.cursor(), UUID::fromString);
        int limit = request.limitOrDefault();
        return SearchTerm.of(request.searchTerm())
                .map(term -> sessions.withSession(
                        session -> accounts.search(session, caller.ownerScope().orElse(null), term, after, limit + 1)))
                .orElse(Uni.createFrom().item(List.of()))
                .map(found -> Cursor.page(found, limit, AccountView::accountId, AccountPage::new));
    }
}
