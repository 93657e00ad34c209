package dev.bulwark.transfers;

import dev.bulwark.accounts.AccountService;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads statement lines. */
@ApplicationScoped
class TransactionService {

    private final Mutiny.SessionFactory sessions;
    private final AccountService accounts;
    private final TransactionRepository transactions;

    TransactionService(Mutiny.SessionFactory sessions, AccountService accounts, TransactionRepository transactions) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.transactions = transactions;
    }

    /** Fails with ACCOUNT_NOT_FOUND, for an absent account and for a foreign one alike. */
    Uni<TransactionPage> list(Caller caller, UUID accountId, String cursor, int limit) {
        Long before = Cursor.read(cursor, Long::valueOf);
        return accounts.get(caller, accountId)
                .chain(account ->
                        sessions.withSession(session -> transactions.list(session, accountId, before, limit + 1)))
                .map(found -> Cursor.page(found, limit, TransactionView::entryNo, TransactionPage::new));
    }
}
