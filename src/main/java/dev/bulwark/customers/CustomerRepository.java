package dev.bulwark.customers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All queries on customers. Every method joins the caller's session. */
@ApplicationScoped
class CustomerRepository {

    private static final String FIND = "from CustomerRow where id = :id and id = coalesce(:ownerId, id)";

    Uni<Void> insert(Session session, CustomerRow row) {
        return session.persist(row).chain(session::flush);
    }

    /** @param ownerId sees only this customer; null for staff */
    Uni<Optional<CustomerRow>> find(Session session, UUID id, UUID ownerId) {
        return session.createSelectionQuery(FIND, CustomerRow.class)
                .setParameter("id", id)
                .setParameter("ownerId", ownerId)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }
}
