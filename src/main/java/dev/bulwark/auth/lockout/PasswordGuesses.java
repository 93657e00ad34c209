package dev.bulwark.auth.lockout;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.auth.lockout.LockoutRepository.Count;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.NetworkPlace;
import dev.bulwark.platform.web.RequestOrigin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Lets a guess at a password be made, and counts it before it is. Every method joins the caller's transaction, which must
 * commit before the hash is computed, and run in {@link Turns}. Fails with TOO_MANY_FAILED_ATTEMPTS.
 */
@ApplicationScoped
public class PasswordGuesses {

    private final LockoutRepository repository;
    private final KnownDevices devices;
    private final AccountKeys keys;
    private final LockoutConfig config;

    PasswordGuesses(LockoutRepository repository, KnownDevices devices, AccountKeys keys, LockoutConfig config) {
        this.repository = repository;
        this.devices = devices;
        this.keys = keys;
        this.config = config;
    }

    /**
     * A login. From a known device it counts there alone, and neither a block of the address nor a delay of the account
     * is for it, until it has failed too often itself.
     *
     * @param userId null if nobody has that name, which makes no difference to what is done
     */
    public Uni<Attempt> beginLogin(Session session, String username, UUID userId, RequestOrigin request, Instant now) {
        NetworkPlace place = NetworkPlace.of(request.ipAddress());
        Guess guess = new Guess(place, keys.of(username, userId), userId, now);
        return devices.find(session, userId, request.deviceToken(), now)
                .chain(device -> device.isEmpty()
                        ? byAddress(session, guess)
                        : byDevice(session, guess, Attempt.DEVICE + device.get()));
    }

    /** A password that is asked for within a session. No delay is for it: its user is inside, and must be able to act. */
    Uni<Attempt> beginProof(Session session, Caller caller, Instant now) {
        Guess guess =
                new Guess(NetworkPlace.of(caller.origin().ipAddress()), keys.of(caller.userId()), caller.userId(), now);
        String origin = Attempt.USER + caller.userId();
        return requireFew(session, origin, now).chain(() -> reserve(session, guess, origin, true));
    }

    /** @param userId null for nobody */
    private record Guess(NetworkPlace place, byte[] account, UUID userId, Instant now) {}

    private Uni<Attempt> byDevice(Session session, Guess guess, String origin) {
        Instant now = guess.now();
        return repository
                .lockOrigin(session, origin, now)
                .chain(() -> repository.countOrigin(
                        session, origin, now.minus(config.trustedWindow()), now.minus(LockoutRules.LOST_AFTER)))
                .invoke(this::requireAnswers)
                .chain(count -> count.failures() < config.failuresMax()
                        ? reserve(session, guess, origin, true)
                        : byAddress(session, guess));
    }

    private Uni<Attempt> byAddress(Session session, Guess guess) {
        String origin = Attempt.ADDRESS + guess.place().address();
        return requireFew(session, origin, guess.now())
                .chain(() -> isTrusted(session, guess, origin))
                .chain(trusted -> reserve(session, guess, origin, trusted));
    }

    private Uni<Void> requireFew(Session session, String origin, Instant now) {
        return repository
                .lockOrigin(session, origin, now)
                .invoke(blockedUntil -> requirePast(blockedUntil, now))
                .chain(() -> repository.countOrigin(
                        session, origin, now.minus(config.window()), now.minus(LockoutRules.LOST_AFTER)))
                .invoke(count -> {
                    if (count.failures() >= config.failuresMax()) {
                        requirePast(count.first().plus(config.window()), now);
                    }
                    requireAnswers(count);
                })
                .replaceWithVoid();
    }

    /** If those without an answer were all wrong, it would be too many: they come first. Fails with Turns.Busy. */
    private void requireAnswers(Count count) {
        if (count.attempts() >= config.failuresMax() && count.isPending()) {
            throw new Turns.Busy();
        }
    }

    private static void requirePast(Instant end, Instant now) {
        if (LockoutRules.isLater(end, now)) {
            throw LockoutProblem.TOO_MANY_FAILED_ATTEMPTS.problem().retryAfter(LockoutRules.secondsLeft(end, now));
        }
    }

    /** The account's user has logged in from this address, and has not been mistyped too often there since. */
    private Uni<Boolean> isTrusted(Session session, Guess guess, String origin) {
        return devices.isKnown(session, guess.userId(), guess.place(), guess.now())
                .chain(known -> repository
                        .countPair(session, guess.account(), origin, guess.now().minus(config.trustedWindow()))
                        .map(failures -> known && failures < config.failuresMax()));
    }

    private Uni<Attempt> reserve(Session session, Guess guess, String origin, boolean trusted) {
        Instant now = guess.now();
        return repository.lockAccount(session, guess.account(), now).chain(account -> {
            boolean delayed = !trusted && LockoutRules.isLater(account.delayedUntil(), now);
            Attempt attempt = new Attempt(
                    UuidCreator.getTimeOrderedEpoch(),
                    origin,
                    guess.place(),
                    guess.account(),
                    guess.userId(),
                    trusted,
                    delayed);
            return repository
                    .countAccount(
                            session,
                            guess.account(),
                            now.minus(config.accountMemory()),
                            now.minus(LockoutRules.LOST_AFTER))
                    .invoke(count -> {
                        if (!trusted && !delayed) { // a guesser must not make the owner wait
                            requireAnswers(count);
                        }
                    })
                    .chain(() -> repository.insert(session, attempt, now))
                    .replaceWith(attempt);
        });
    }
}
