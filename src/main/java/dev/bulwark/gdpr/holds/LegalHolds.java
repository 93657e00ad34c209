package dev.bulwark.gdpr.holds;

import dev.bulwark.platform.privacy.DeletionBar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Whether anything about a customer may be deleted at all. */
@ApplicationScoped
public class LegalHolds implements DeletionBar {

    private final HoldRepository holds;

    LegalHolds(HoldRepository holds) {
        this.holds = holds;
    }

    /** Whether a hold stands. Lock the customer's row first, or one may be placed right after the answer. */
    @Override
    public Uni<Boolean> stands(Session session, UUID customerId) {
        return holds.stands(session, customerId);
    }
}
