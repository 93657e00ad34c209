package dev.bulwark.platform.privacy;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What forbids that anything about a customer is deleted, whoever asks: a legal hold (GDPR, Art. 17(3)(e)). */
public interface DeletionBar {

    /**
     * Joins the caller's transaction, which holds the lock of the customer's row: whoever places a hold takes the same
     * lock, so that neither passes the other.
     */
    Uni<Boolean> stands(Session session, UUID customerId);
}
