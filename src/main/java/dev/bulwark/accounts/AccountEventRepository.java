package dev.bulwark.accounts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All queries on account events. Every method joins the caller's session. */
@ApplicationScoped
class AccountEventRepository {

    private static final String FIRST = "from AccountEventRow where accountId = :accountId order by id desc";
    private static final String NEXT =
            "from AccountEventRow where accountId = :accountId and id < :before order by id desc";

    Uni<Void> insert(Session session, AccountEventRow row) {
        return session.persist(row).chain(session::flush);
    }

    /** @param before events older than this one; null for the newest */
    Uni<List<AccountEventRow>> list(Session session, UUID accountId, UUID before, int limit) {
        var query = session.createSelectionQuery(before == null ? FIRST : NEXT, AccountEventRow.class)
                .setParameter("accountId", accountId)
                .setMaxResults(limit);
        return (before == null ? query : query.setParameter("before", before)).getResultList();
    }
}
