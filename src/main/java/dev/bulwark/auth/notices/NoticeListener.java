package dev.bulwark.auth.notices;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Hears of each notice, once. */
public interface NoticeListener {

    /**
     * Joins the transaction that writes the notice: what the listener writes commits with it. It must do nothing but write; what
     * leaves the service is sent afterwards.
     */
    Uni<Void> told(Session session, UUID userId, NoticeKind kind, Instant now);
}
