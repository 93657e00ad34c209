package dev.bulwark.platform.privacy;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What deletion on schedule would do, for who deletes by hand. Implemented by the one feature that knows the rules. */
public interface RetentionSchedule {

    /**
     * Whether the run of this day deletes the item, or its customer with it. Joins the caller's transaction, which holds the
     * customer's lock. Legal holds are not looked at: the caller asks {@link DeletionBar}.
     */
    Uni<Boolean> isDue(Session session, UUID customerId, UUID itemId, Instant now);
}
