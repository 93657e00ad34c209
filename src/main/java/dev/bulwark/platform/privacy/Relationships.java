package dev.bulwark.platform.privacy;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Told by each feature that ties customers to the bank, such as by accounts: since when it does not any more. */
public interface Relationships {

    /** For what is not over. */
    Instant RUNNING = Instant.MAX;

    /**
     * When the last of each customer's ended; {@link #RUNNING} while one has not. Without customers who never had one.
     * Joins the caller's session.
     */
    Uni<Map<UUID, Instant>> ends(Session session, Collection<UUID> customerIds);
}
