package dev.bulwark.loans;

import dev.bulwark.platform.db.IdPairs;
import dev.bulwark.platform.privacy.SubjectObjects;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Whose loans are. */
@ApplicationScoped
class LoanOwners implements SubjectObjects {

    private static final String OWNERS = "select id, customer_id from loan where id = any (" + IdPairs.IDS + ')';

    @Override
    public Set<String> details() {
        return Set.of("loan_id");
    }

    @Override
    public Uni<Map<UUID, UUID>> customers(Session session, Collection<UUID> objectIds) {
        return IdPairs.of(session, OWNERS, objectIds);
    }
}
