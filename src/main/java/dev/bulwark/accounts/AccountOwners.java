package dev.bulwark.accounts;

import dev.bulwark.platform.db.IdPairs;
import dev.bulwark.platform.privacy.SubjectObjects;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Whose accounts are. */
@ApplicationScoped
class AccountOwners implements SubjectObjects {

    private static final String OWNERS = "select id, customer_id from account where id = any (" + IdPairs.IDS + ')';

    @Override
    public Set<String> details() {
        return Set.of("account_id", "from_account", "to_account");
    }

    @Override
    public Uni<Map<UUID, UUID>> customers(Session session, Collection<UUID> objectIds) {
        return IdPairs.of(session, OWNERS, objectIds);
    }
}
