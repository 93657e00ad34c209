package dev.bulwark.customers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All queries on reveals. Every method joins the caller's session. */
@ApplicationScoped
class RevealRepository {

    private static final String FIRST = "from RevealRow where customerId = :customerId order by id desc";
    private static final String NEXT =
            "from RevealRow where customerId = :customerId and id < :before order by id desc";

    Uni<Void> insert(Session session, RevealRow row) {
        return session.persist(row).chain(session::flush);
    }

    /** @param before reveals older than this one; null for the newest */
    Uni<List<RevealRow>> list(Session session, UUID customerId, UUID before, int limit) {
        var query = session.createSelectionQuery(before == null ? FIRST : NEXT, RevealRow.class)
                .setParameter("customerId", customerId)
                .setMaxResults(limit);
        return (before == null ? query : query.setParameter("before", before)).getResultList();
    }
}
