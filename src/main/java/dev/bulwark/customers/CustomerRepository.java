package dev.bulwark.customers;

import dev.bulwark.encryption.SealedText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All queries on customers. Every method joins the caller's session. */
@ApplicationScoped
class CustomerRepository {

    private static final String FIND = "from CustomerRow where id = :id and id = coalesce(:ownerId, id)";

    /** Not through the entity: a customer whose fields are only sealed again is the same version. */
    private static final String RENEW = """
            update customer set name_sealed = :name, email_sealed = :email, phone_sealed = :phone, ssn_sealed = :ssn,
                date_of_birth_sealed = cast(:dateOfBirth as bytea), address_sealed = cast(:address as bytea)
            where id = :id
            """;

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

    /** Locks the row until the transaction ends; empty for who is no customer. */
    Uni<Optional<CustomerRow>> lock(Session session, UUID id) {
        return session.find(CustomerRow.class, id, LockMode.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    Uni<Void> updateSealed(Session session, CustomerRow.SealedFields fields) {
        return session.createNativeQuery(RENEW)
                .setParameter("id", fields.id())
                .setParameter("name", column(fields.name()))
                .setParameter("email", column(fields.email()))
                .setParameter("phone", column(fields.phone()))
                .setParameter("ssn", column(fields.ssn()))
                .setParameter("dateOfBirth", column(fields.dateOfBirth()))
                .setParameter("address", column(fields.address()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static byte[] column(SealedText sealed) {
        return sealed == null ? null : sealed.toColumn();
    }
}
