package dev.bulwark.accounts;

import dev.bulwark.accounts.AccountView.Balance;
import dev.bulwark.money.Money;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All SQL of accounts. Every method joins the caller's session. */
@ApplicationScoped
class AccountRepository {

    private static final String SELECT = """
            select a.id, a.iban, a.customer_id, l.currency, a.type, l.closed, l.debits_frozen or l.credits_frozen,
                   l.overdraft_limit_minor, l.posted_minor, l.pending_minor, a.opened_at
            from account a join ledger_account l on l.id = a.id
            where (cast(:ownerId as uuid) is null or a.customer_id = :ownerId)
            """;
    private static final String GET = SELECT + " and a.id = :id";
    private static final String LIST = SELECT + """
             and (cast(:customerId as uuid) is null or a.customer_id = :customerId)
             and (cast(:after as uuid) is null or a.id > :after)
            order by a.id limit :limit
            """;
    private static final String INSERT = """
            insert into account (id, customer_id, iban, type, opened_at)
            values (:id, :customerId, :iban, :type, :openedAt)
            """;
    private static final String CUSTOMER_CONSTRAINT = "account_customer_id_fkey";

    Uni<Long> nextNumber(Session session) {
        return session.createNativeQuery("select nextval('account_number')", Long.class)
                .getSingleResult();
    }

    /** Fails with CUSTOMER_NOT_FOUND. */
    Uni<Void> insert(Session session, UUID id, UUID customerId, String iban, AccountType type, Instant openedAt) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("customerId", customerId)
                .setParameter("iban", iban)
                .setParameter("type", type.stored())
                .setParameter("openedAt", openedAt)
                .executeUpdate()
                .onFailure(ConstraintViolationException.class)
                .transform(AccountRepository::toProblem)
                .replaceWithVoid();
    }

    /** @param ownerId sees only this customer's accounts; null for staff */
    Uni<Optional<AccountView>> find(Session session, UUID id, UUID ownerId) {
        return session.createNativeQuery(GET, Object[].class)
                .setParameter("ownerId", ownerId)
                .setParameter("id", id)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(AccountRepository::toView));
    }

    /** @param after the last account of the page before; null for the first page */
    Uni<List<AccountView>> list(Session session, UUID ownerId, UUID customerId, UUID after, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("ownerId", ownerId)
                .setParameter("customerId", customerId)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(AccountRepository::toView).toList());
    }

    private static AccountView toView(Object[] row) {
        Currency currency = Currency.getInstance((String) row[3]);
        long overdraftMinor = ((Number) row[7]).longValue();
        long postedMinor = ((Number) row[8]).longValue();
        long pendingMinor = ((Number) row[9]).longValue();
        boolean closed = (Boolean) row[5];
        boolean frozen = (Boolean) row[6];
        return new AccountView(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                currency.getCurrencyCode(),
                AccountType.of((String) row[4]),
                closed ? "closed" : frozen ? "frozen" : "active",
                text(overdraftMinor, currency),
                new Balance(
                        text(postedMinor, currency),
                        text(pendingMinor, currency),
                        text(Math.subtractExact(Math.addExact(postedMinor, overdraftMinor), pendingMinor), currency)),
                Columns.instant(row[10]));
    }

    private static String text(long amountMinor, Currency currency) {
        return new Money(amountMinor, currency).text();
    }

    private static Throwable toProblem(Throwable failure) {
        return CUSTOMER_CONSTRAINT.equals(((ConstraintViolationException) failure).getConstraintName())
                ? AccountProblem.CUSTOMER_NOT_FOUND.problem()
                : failure;
    }
}
