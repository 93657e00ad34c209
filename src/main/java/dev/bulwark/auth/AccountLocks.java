package dev.bulwark.auth;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What slows down guesses at an account, which {@code auth.lockout} keeps. */
public interface AccountLocks {

    /** Forgets the account's failures of before, so that its owner need not wait. Joins the caller's transaction. */
    Uni<Void> clear(Session session, UUID userId, Instant now);
}
