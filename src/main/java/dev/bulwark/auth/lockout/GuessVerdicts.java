package dev.bulwark.auth.lockout;

import dev.bulwark.auth.lockout.LockoutRepository.Count;
import dev.bulwark.platform.web.NetworkPlace;
import dev.bulwark.platform.web.RequestOrigin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What becomes of a guess, once it is known. Every method joins the caller's transaction. */
@ApplicationScoped
public class GuessVerdicts {

    private final LockoutRepository repository;
    private final KnownDevices devices;
    private final Alarms alarms;
    private final AccountKeys keys;
    private final LockoutConfig config;
    private final Clock clock;

    GuessVerdicts(
            LockoutRepository repository,
            KnownDevices devices,
            Alarms alarms,
            AccountKeys keys,
            LockoutConfig config,
            Clock clock) {
        this.repository = repository;
        this.devices = devices;
        this.alarms = alarms;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** It was wrong, or not heard. Begins what that leads to. */
    public Uni<Void> failed(Session session, Attempt attempt, RequestOrigin request) {
        Instant now = clock.instant();
        return repository
                .lockOrigin(session, attempt.origin(), now)
                .chain(blockedUntil -> repository
                        .lockAccount(session, attempt.account(), now)
                        .chain(account -> repository
                                .fail(session, attempt.id())
                                .chain(() -> LockoutRules.isLater(blockedUntil, now)
                                        ? nothing()
                                        : block(session, attempt, request, now))
                                .chain(() -> attempt.counted()
                                        ? delay(session, attempt, account.toldAt(), request, now)
                                        : nothing()))
                        .chain(() -> alarms.lookForSpraying(session, attempt, request, now)));
    }

    private Uni<Void> block(Session session, Attempt attempt, RequestOrigin request, Instant now) {
        boolean device = attempt.origin().startsWith(Attempt.DEVICE);
        Duration window = device ? config.trustedWindow() : config.window();
        return repository
                .countFailed(session, attempt.origin(), now.minus(window))
                .chain(failures -> failures < config.failuresMax()
                        ? nothing()
                        : repository
                                .block(session, attempt.origin(), now.plus(config.block()))
                                .chain(() -> alarms.blocked(session, attempt.origin(), request, now)));
    }

    private Uni<Void> delay(Session session, Attempt attempt, Instant toldAt, RequestOrigin request, Instant now) {
        return repository
                .countAccount(
                        session,
                        attempt.account(),
                        now.minus(config.accountMemory()),
                        now.minus(LockoutRules.LOST_AFTER))
                .map(Count::failures)
                .chain(failures -> failures < config.accountFailuresMax()
                        ? nothing()
                        : delay(session, attempt, LockoutRules.delay(failures, config), request, now)
                                .chain(() -> LockoutRules.isLater(toldAt, now.minus(config.accountMemory()))
                                        ? nothing()
                                        : alarms.tellDelay(session, attempt, now)));
    }

    private Uni<Void> delay(Session session, Attempt attempt, Duration delay, RequestOrigin request, Instant now) {
        return repository
                .delay(session, attempt.account(), now.plus(delay))
                .chain(() -> delay.compareTo(config.accountDelayMax()) < 0
                        ? nothing()
                        : alarms.longestDelay(session, attempt, request, now));
    }

    /** It told nothing: the password was right and more must follow, or the service could not look. */
    public Uni<Void> takeBack(Session session, Attempt attempt) {
        return repository.delete(session, attempt.id());
    }

    /** It was right, and nothing more must follow. */
    Uni<Void> proved(Session session, Attempt attempt) {
        Instant now = clock.instant();
        return repository
                .lockOrigin(session, attempt.origin(), now)
                .chain(() -> repository.lockAccount(session, attempt.account(), now))
                .chain(() -> clear(session, attempt.account(), attempt.origin(), now));
    }

    /**
     * The user has logged in. Clears what counts against this account from this device and this address, and nothing
     * else: who guesses from elsewhere gains nothing by it.
     *
     * @param byEveryFactor with a second factor, which makes the device a known one
     * @return a device token, or null
     */
    public Uni<String> entered(Session session, UUID userId, RequestOrigin request, boolean byEveryFactor) {
        Instant now = clock.instant();
        NetworkPlace place = NetworkPlace.of(request.ipAddress());
        byte[] account = keys.of(userId);
        return devices.find(session, userId, request.deviceToken(), now)
                .call(device -> device.isEmpty()
                        ? nothing()
                        : repository.lockOrigin(session, Attempt.DEVICE + device.get(), now))
                .call(() -> repository.lockOrigin(session, Attempt.ADDRESS + place.address(), now))
                .call(() -> repository.lockAccount(session, account, now))
                .call(device ->
                        device.isEmpty() ? nothing() : clear(session, account, Attempt.DEVICE + device.get(), now))
                .call(() -> clear(session, account, Attempt.ADDRESS + place.address(), now))
                .call(() -> devices.remember(session, userId, place, now))
                .map(device -> byEveryFactor ? devices.issue(userId, device, now) : null);
    }

    private Uni<Void> clear(Session session, byte[] account, String origin, Instant now) {
        return repository
                .deletePair(session, account, origin)
                .chain(() -> repository.countAccount(
                        session, account, now.minus(config.accountMemory()), now.minus(LockoutRules.LOST_AFTER)))
                .map(Count::failures)
                .chain(failures ->
                        failures < config.accountFailuresMax() ? repository.endDelay(session, account) : nothing());
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
