package dev.bulwark.auth.lockout;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.auth.lockout.DeviceTokens.Device;
import dev.bulwark.platform.web.NetworkPlace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Devices and places from which a user has logged in before. Who guesses at an account from elsewhere delays others from
 * elsewhere, and not these. Every method joins the caller's transaction.
 */
@ApplicationScoped
public class KnownDevices {

    private static final UUID NOBODY = new UUID(0, 0);

    private final KnownDeviceRepository repository;
    private final DeviceTokens tokens;
    private final LockoutConfig config;

    KnownDevices(KnownDeviceRepository repository, DeviceTokens tokens, LockoutConfig config) {
        this.repository = repository;
        this.tokens = tokens;
        this.config = config;
    }

    /**
     * The device that a token is for; empty unless it is this user's, in time, and not forgotten since.
     *
     * @param userId null for nobody, who has no device
     * @param token null if none was presented
     */
    Uni<Optional<UUID>> find(Session session, UUID userId, String token, Instant now) {
        Optional<Device> said = tokens.read(token)
                .filter(device -> device.userId().equals(userId))
                .filter(device ->
                        device.issuedAt().plus(config.deviceLifetime()).isAfter(now));
        return said.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : repository
                        .epoch(session, userId)
                        .map(epoch -> said.filter(device -> device.issuedAt().isAfter(epoch))
                                .map(Device::id));
    }

    /** @param known the device that the user came with; it keeps its id, and so what is counted against it */
    String issue(UUID userId, Optional<UUID> known, Instant now) {
        return tokens.sign(new Device(known.orElseGet(UuidCreator::getTimeOrderedEpoch), userId, now));
    }

    /** The user has logged in from there. */
    Uni<Void> remember(Session session, UUID userId, NetworkPlace place, Instant now) {
        return repository.remember(session, userId, place.address(), now);
    }

    /** @param userId null for nobody, who costs the same question */
    Uni<Boolean> isKnown(Session session, UUID userId, NetworkPlace place, Instant now) {
        UUID asked = userId == null ? NOBODY : userId;
        return repository.isKnown(session, asked, place.address(), now.minus(config.placeLifetime()));
    }

    /** All of a user's device tokens are void, and no place is known, until the next login from there. */
    public Uni<Void> forget(Session session, UUID userId, Instant now) {
        return repository.startEpoch(session, userId, now).chain(() -> repository.forgetPlaces(session, userId));
    }
}
