package dev.bulwark.platform.privacy;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Told by each feature whose items of customers are deleted on schedule one by one, before the customers are. */
public interface RetainedItems {

    /** @param keepUntil what the item itself must be kept until; null when it says nothing */
    record Item(UUID id, UUID customerId, RetentionCategory category, Instant keepUntil) {}

    /** All items of these customers. Joins the caller's session. */
    Uni<List<Item>> of(Session session, Collection<UUID> customerIds);

    /**
     * Deletes an item for good, in the caller's transaction, which holds the customer's lock. Answers false for one that is
     * gone already.
     */
    Uni<Boolean> delete(Session session, UUID id, Instant now);
}
