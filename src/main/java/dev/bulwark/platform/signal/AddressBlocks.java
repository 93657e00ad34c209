package dev.bulwark.platform.signal;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The addresses that are refused, on every replica. Every method joins the caller's transaction. */
public interface AddressBlocks {

    /** @param ipAddress an IPv4 address, or the /64 of IPv6 */
    record Block(String ipAddress, Instant blockedUntil) {}

    /**
     * Those in force, by address.
     *
     * @param after where the page before ended; null for the first
     */
    Uni<List<Block>> inForce(Session session, String after, int limit, Instant now);

    /**
     * Ends the block of an address, and what counted against it; the address as it was blocked. Empty if it was not.
     *
     * @param ipAddress an address, or one as {@link #inForce} tells it
     */
    Uni<Optional<String>> lift(Session session, String ipAddress, Instant now);
}
