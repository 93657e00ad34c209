package dev.bulwark.platform.privacy;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Erases a customer whose time is over, for good. While nothing implements it, customers that are due are told and stay. */
public interface CustomerEraser {

    /**
     * With its audit event and its receipt, in the caller's transaction, which has locked nothing of the customer. Fails
     * with a problem when the customer is active again, or under a legal hold.
     *
     * @return false for one that is erased already
     */
    Uni<Boolean> eraseExpired(Session session, UUID customerId);
}
