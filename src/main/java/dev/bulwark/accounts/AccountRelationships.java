package dev.bulwark.accounts;

import dev.bulwark.platform.db.Columns;
import dev.bulwark.platform.db.IdPairs;
import dev.bulwark.platform.privacy.Relationships;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Since when customers have no account any more. */
@ApplicationScoped
class AccountRelationships implements Relationships {

    private static final String ENDS = """
            select a.customer_id, bool_and(l.closed), max(coalesce(e.changed_at, a.opened_at))
            from account a join ledger_account l on l.id = a.id
                left join account_event e on e.account_id = a.id and e.kind = 'closed'
            where a.customer_id = any (""" + IdPairs.IDS + ") group by a.customer_id";

    @Override
    public Uni<Map<UUID, Instant>> ends(Session session, Collection<UUID> customerIds) {
        return session.createNativeQuery(ENDS, Object[].class)
                .setParameter("ids", IdPairs.text(customerIds))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> (UUID) row[0], row -> (Boolean) row[1] ? Columns.instant(row[2]) : RUNNING)));
    }
}
