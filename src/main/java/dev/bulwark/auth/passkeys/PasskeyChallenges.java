package dev.bulwark.auth.passkeys;

import dev.bulwark.auth.mfa.MfaConfig;
import dev.bulwark.auth.mfa.PasskeyFactor.Use;
import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.db.Slices;
import dev.bulwark.platform.privacy.KeyedHash;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What devices are asked to sign: each for one use, by who asked for it, within minutes. */
@ApplicationScoped
class PasskeyChallenges {

    private static final int CHALLENGE_BYTES = 32;
    private static final int SLICE = 10_000;

    private final Mutiny.SessionFactory sessions;
    private final PasskeyRepository repository;
    private final KeyedHash hash;
    private final MfaConfig config;
    private final Clock clock;

    /** A field of a bean, not of the class: a native executable must not carry a seeded generator in its image. */
    private final SecureRandom random = new SecureRandom();

    PasskeyChallenges(
            Mutiny.SessionFactory sessions,
            PasskeyRepository repository,
            KeyedHash hash,
            MfaConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.hash = hash;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A new one. Joins the caller's transaction.
     *
     * @param boundTo see {@link dev.bulwark.auth.mfa.PasskeyFactor#check}
     */
    Uni<String> issue(Session session, Use use, String boundTo) {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        random.nextBytes(bytes);
        String challenge = PasskeyOptions.base64(bytes);
        Instant expiresAt = clock.instant().plus(config.challengeLifetime());
        return repository
                .insertChallenge(session, hash(use, boundTo, challenge), expiresAt)
                .replaceWith(challenge);
    }

    /** Opens its transaction: of all who come with the same challenge, one is told yes. */
    Uni<Boolean> use(Use use, String boundTo, String challenge) {
        return sessions.withTransaction(
                session -> repository.useChallenge(session, hash(use, boundTo, challenge), clock.instant()));
    }

    long timeoutMillis() {
        return config.challengeLifetime().toMillis();
    }

    private byte[] hash(Use use, String boundTo, String challenge) {
        String text = String.join("\n", "passkey-challenge", use.name(), boundTo, challenge);
        return hash.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What nobody answered. Harmless when several replicas run it at once. */
    @Scheduled(
            every = "10m",
            delayed = "9m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> forget() {
        Instant now = clock.instant();
        return Slices.of(SLICE, sessions, session -> repository.deleteExpired(session, now, SLICE));
    }
}
