package dev.bulwark.loans;

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

/** Since when customers owe nothing and ask for nothing. */
@ApplicationScoped
class LoanRelationships implements Relationships {

    /** What was written off is over on the last day that was counted. */
    private static final String ENDS = """
            select l.customer_id, bool_and(l.status in ('rejected', 'expired', 'closed', 'written_off')),
                   max(greatest(l.applied_at, l.decided_at, l.closed_on, b.accrued_to))
            from loan l left join loan_book b on b.loan_id = l.id
            where l.customer_id = any (""" + IdPairs.IDS + ") group by l.customer_id";

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
