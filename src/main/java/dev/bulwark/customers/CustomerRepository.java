package dev.bulwark.customers;

import dev.bulwark.customers.CustomerDirectory.Known;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All queries on customers. Every method joins the caller's session. */
@ApplicationScoped
class CustomerRepository {

    private static final String FIND = "from CustomerRow where id = :id and id = coalesce(:ownerId, id)";

    /** The hash and what is sealed beside it as one statement sees them: a correction changes both. */
    private static final String FIND_ROW_BY_SSN = "from CustomerRow where ssnHash = :ssnHash";

    /** @see SsnHash */
    private static final String FIND_BY_SSN = """
            select id from customer where ssn_hash = :ssnHash and id > :after
                and (cast(:upTo as uuid) is null or id <= :upTo)
            """;

    private static final String SET_MISSING_SSN_HASH = """
            update customer set ssn_hash = :ssnHash where id = :id and ssn_hash is null
                and not exists (select 1 from customer where ssn_hash = :ssnHash)
            """;

    private static final String FIND_ALL = """
            select * from customer where id = any (cast(string_to_array(cast(:ids as text), ' ') as uuid[])) order by id
            """;

    private static final String KNOWN =
            "select id, created_at from customer where id > :after and status = 'active' order by id limit :limit";

    private static final String KNOWN_ONE = "select id, created_at from customer where id = :id and status = 'active'";

    private static final String STATUS = "select status from customer where id = :id";

    private static final String ERASE = """
            update customer set status = 'erased', name_sealed = null, email_sealed = null, phone_sealed = null, ssn_sealed = null,
                ssn_hash = null, date_of_birth_sealed = null, address_sealed = null, version = version + 1
            where id = :id and status <> 'erased'
            """;

    Uni<List<Known>> known(Session session, UUID after, int limit) {
        return session.createNativeQuery(KNOWN, Object[].class)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .map(CustomerRepository::toKnown);
    }

    Uni<List<Known>> known(Session session, UUID id) {
        return session.createNativeQuery(KNOWN_ONE, Object[].class)
                .setParameter("id", id)
                .getResultList()
                .map(CustomerRepository::toKnown);
    }

    private static List<Known> toKnown(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new Known((UUID) row[0], Columns.instant(row[1])))
                .toList();
    }

    Uni<Long> count(Session session) {
        return session.createNativeQuery("select count(*) from customer where status = 'active'", Long.class)
                .getSingleResult();
    }

    /** Fails with SSN_TAKEN. */
    Uni<Void> insert(Session session, CustomerRow row) {
        return session.persist(row).chain(() -> flush(session));
    }

    /** Writes what has changed, and the next version if anything has. Fails with SSN_TAKEN. */
    Uni<Void> flush(Session session) {
        return session.flush()
                .onFailure(CustomerRepository::isSsnTaken)
                .transform(taken -> CustomerProblem.SSN_TAKEN.problem());
    }

    private static boolean isSsnTaken(Throwable failure) {
        return failure instanceof ConstraintViolationException violation
                && "customer_ssn_once".equals(violation.getConstraintName());
    }

    /** @param ownerId sees only this customer; null for staff */
    Uni<Optional<CustomerRow>> find(Session session, UUID id, UUID ownerId) {
        return session.createSelectionQuery(FIND, CustomerRow.class)
                .setParameter("id", id)
                .setParameter("ownerId", ownerId)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** {@link #find}, and locks the row until the transaction ends: who waited reads what the other one wrote. */
    Uni<Optional<CustomerRow>> lock(Session session, UUID id, UUID ownerId) {
        return session.createSelectionQuery(FIND, CustomerRow.class)
                .setParameter("id", id)
                .setParameter("ownerId", ownerId)
                .setLockMode(LockMode.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    Uni<Optional<CustomerRow>> findRowBySsn(Session session, byte[] ssnHash) {
        return session.createSelectionQuery(FIND_ROW_BY_SSN, CustomerRow.class)
                .setParameter("ssnHash", ssnHash)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** The customer with this ssn, if its id lies in the range. */
    Uni<List<UUID>> findBySsn(Session session, byte[] ssnHash, UUID after, UUID upTo) {
        return session.createNativeQuery(FIND_BY_SSN, UUID.class)
                .setParameter("ssnHash", ssnHash)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultList();
    }

    /**
     * For customers of before there was a hash of their ssn; one whose ssn another has by now stays without.
     */
    Uni<Void> setMissingSsnHash(Session session, UUID id, byte[] ssnHash) {
        return session.createNativeQuery(SET_MISSING_SSN_HASH)
                .setParameter("id", id)
                .setParameter("ssnHash", ssnHash)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** In the order of their ids; without those who are no customers. */
    Uni<List<CustomerRow>> findAll(Session session, Collection<UUID> ids) {
        return session.createNativeQuery(FIND_ALL, CustomerRow.class)
                .setParameter("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .getResultList();
    }

    /** Locks the row until the transaction ends; empty for who is no customer. */
    Uni<Optional<CustomerRow>> lock(Session session, UUID id) {
        return session.find(CustomerRow.class, id, LockMode.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    Uni<Optional<String>> status(Session session, UUID id) {
        return status(session, STATUS, id);
    }

    /** {@link #status}, which stays other than erased, if it is, until the transaction ends. */
    Uni<Optional<String>> shareStatus(Session session, UUID id) {
        return status(session, STATUS + " for key share", id);
    }

    /** {@link #status}, and nothing can be added that belongs to the customer until the transaction ends. */
    Uni<Optional<String>> lockStatus(Session session, UUID id) {
        return status(session, STATUS + " for update", id);
    }

    private static Uni<Optional<String>> status(Session session, String query, UUID id) {
        return session.createNativeQuery(query, String.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    Uni<Void> erase(Session session, UUID id) {
        return session.createNativeQuery(ERASE)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }
}
