package dev.bulwark.accounts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.JDBCException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All SQL of accounts. Every method joins the caller's session. */
@ApplicationScoped
class AccountRepository {

    /** An account without limits has no row of them. */
    private static final String SELECT = "select " + AccountRows.COLUMNS + """
            from account a join ledger_account l on l.id = a.id left join ledger_limit m on m.account_id = a.id
            where (cast(:ownerId as uuid) is null or a.customer_id = :ownerId)
            """;

    private static final String GET = SELECT + " and a.id = :id";
    private static final String GET_ALL = SELECT + """
             and a.id = any (cast(string_to_array(cast(:ids as text), ' ') as uuid[]))
            order by a.id
            """;
    private static final String PAGE = """
             and (cast(:after as uuid) is null or a.id > :after)
            order by a.id limit :limit
            """;
    private static final String LIST =
            SELECT + " and (cast(:customerId as uuid) is null or a.customer_id = :customerId)" + PAGE;
    private static final String BY_ID = SELECT + " and (a.id = :id or a.customer_id = :id)" + PAGE;

    /**
     * Ranges instead of LIKE, which no index serves once the plan is made without looking at the value. '[' is the
     * character after 'Z': no IBAN that starts with the text comes after the text with it.
     */
    static final String BY_IBAN = SELECT + """
             and (a.iban ~>=~ :iban and a.iban ~<~ (:iban || '[')
                  or reverse(a.iban) ~>=~ reverse(:iban) and reverse(a.iban) ~<~ (reverse(:iban) || '['))
            """ + PAGE;

    private static final String INSERT = """
            insert into account (id, customer_id, iban, type, opened_at)
            values (:id, :customerId, :iban, :type, :openedAt)
            """;

    private static final String HAS_OPEN = """
            select exists (select from account a join ledger_account l on l.id = a.id
                           where a.customer_id = :customerId and not l.closed)
            """;

    /** PostgreSQL's sequence_generator_limit_exceeded. */
    private static final String END_OF_SEQUENCE = "2200H";

    private static final String CUSTOMER_CONSTRAINT = "account_customer_id_fkey";

    /** Fails with ACCOUNT_NUMBERS_EXHAUSTED at the end of the sequence. */
    Uni<Long> nextNumber(Session session) {
        return session.createNativeQuery("select nextval('account_number')", Long.class)
                .getSingleResult()
                .onFailure(AccountRepository::isEndOfSequence)
                .transform(end -> AccountProblem.ACCOUNT_NUMBERS_EXHAUSTED.problem());
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

    Uni<Boolean> hasOpen(Session session, UUID customerId) {
        return session.createNativeQuery(HAS_OPEN, Boolean.class)
                .setParameter("customerId", customerId)
                .getSingleResult();
    }

    /** @param ownerId sees only this customer's accounts; null for staff */
    Uni<Optional<AccountView>> find(Session session, UUID id, UUID ownerId) {
        return session.createNativeQuery(GET, Object[].class)
                .setParameter("ownerId", ownerId)
                .setParameter("id", id)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(AccountRows::toView));
    }

    /** @param ownerId sees only this customer's accounts; null for staff */
    Uni<List<AccountView>> findAll(Session session, Collection<UUID> ids, UUID ownerId) {
        return session.createNativeQuery(GET_ALL, Object[].class)
                .setParameter("ownerId", ownerId)
                .setParameter("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .getResultList()
                .map(rows -> rows.stream().map(AccountRows::toView).toList());
    }

    /** @param after the last account of the page before; null for the first page */
    Uni<List<AccountView>> list(Session session, UUID ownerId, UUID customerId, UUID after, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("ownerId", ownerId)
                .setParameter("customerId", customerId)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(AccountRows::toView).toList());
    }

    /** @param after the last account of the page before; null for the first page */
    Uni<List<AccountView>> search(Session session, UUID ownerId, SearchTerm term, UUID after, int limit) {
        var query = term.id() == null
                ? session.createNativeQuery(BY_IBAN, Object[].class).setParameter("iban", term.iban())
                : session.createNativeQuery(BY_ID, Object[].class).setParameter("id", term.id());
        return query.setParameter("ownerId", ownerId)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(AccountRows::toView).toList());
    }

    private static Throwable toProblem(Throwable failure) {
        return CUSTOMER_CONSTRAINT.equals(((ConstraintViolationException) failure).getConstraintName())
                ? AccountProblem.CUSTOMER_NOT_FOUND.problem()
                : failure;
    }

    private static boolean isEndOfSequence(Throwable failure) {
        return failure instanceof JDBCException refused && END_OF_SEQUENCE.equals(refused.getSQLState());
    }
}
