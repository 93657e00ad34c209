package dev.bulwark.auth.lockout;

import dev.bulwark.platform.signal.AddressBlocks;
import dev.bulwark.platform.web.NetworkPlace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Shows and lifts blocks of addresses. Those of devices and of users' sessions are no addresses, and stay. */
@ApplicationScoped
class BlockedAddresses implements AddressBlocks {

    private final BlockRepository repository;

    BlockedAddresses(BlockRepository repository) {
        this.repository = repository;
    }

    @Override
    public Uni<List<Block>> inForce(Session session, String after, int limit, Instant now) {
        return repository.inForce(session, after, limit, now);
    }

    @Override
    public Uni<Optional<String>> lift(Session session, String ipAddress, Instant now) {
        String address = NetworkPlace.of(ipAddress.replaceFirst("/64$", "")).address();
        return repository
                .lift(session, Attempt.ADDRESS + address, now)
                .map(lifted -> lifted ? Optional.of(address) : Optional.empty());
    }
}
