package dev.bulwark.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.ledger.AccountState;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The record of an account's changes of state. Reasons are sealed under the customer's key. */
@ApplicationScoped
class AccountHistory {

    private static final String READ = "accounts.history";

    private final Mutiny.SessionFactory sessions;
    private final AccountRepository accounts;
    private final AccountEventRepository events;
    private final DataKeys dataKeys;
    private final AuditLog audit;
    private final Clock clock;

    AccountHistory(
            Mutiny.SessionFactory sessions,
            AccountRepository accounts,
            AccountEventRepository events,
            DataKeys dataKeys,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.events = events;
        this.dataKeys = dataKeys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Joins the caller's transaction, which holds the account's lock: the order of events is the order of changes.
     *
     * @param direction what a freeze stops; null for the other kinds
     * @param reason null for none
     */
    Uni<Void> append(
            Session session,
            Caller caller,
            AccountState account,
            String kind,
            FreezeDirection direction,
            String reason) {
        AccountEvent event = new AccountEvent(
                UuidCreator.getTimeOrderedEpoch(), account.id(), kind, direction, clock.instant(), caller.userId());
        return dataKeys.get(session, account.ownerId())
                .map(cipher -> AccountEventRow.seal(event, reason, cipher))
                .chain(row -> events.insert(session, row));
    }

    /**
     * Newest first. Fails with ACCOUNT_NOT_FOUND, CUSTOMER_RESTRICTED. A sensitive read, since reasons may name people: its audit event
     * commits before the page is answered.
     */
    Uni<AccountEventPage> list(Caller caller, UUID accountId, String cursor, int limit) {
        UUID before = Cursor.read(cursor, UUID::fromString);
        return sessions.withTransaction(session -> accounts.find(session, accountId, null)
                .map(found -> found.orElseThrow(AccountProblem.ACCOUNT_NOT_FOUND::problem))
                .chain(account -> opened(session, caller, account.customerId(), accountId, before, limit + 1))
                .call(() -> audit.append(
                        session,
                        AuditEvent.success(clock.instant(), caller, READ).with("account_id", accountId)))
                .map(found -> Cursor.page(found, limit, AccountEventView::eventId, AccountEventPage::new)));
    }

    private Uni<List<AccountEventView>> opened(
            Session session, Caller caller, UUID customerId, UUID accountId, UUID before, int limit) {
        return events.list(session, accountId, before, limit)
                .chain(rows -> dataKeys.getFor(session, customerId, caller)
                        .map(cipher ->
                                rows.stream().map(row -> row.open(cipher)).toList()));
    }
}
