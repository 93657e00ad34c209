package dev.bulwark.auth.mfa;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.auth.mfa.ChallengeRepository.Challenge;
import dev.bulwark.auth.mfa.PasskeyFactor.PasskeyProof;
import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.db.Slices;
import dev.bulwark.platform.privacy.KeyedHash;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Logins whose password was right and whose code is still to come. A challenge lives five minutes and five wrong
 * answers, is for one user, and dies with the password that made it. Every method joins the caller's transaction, and
 * whoever writes holds the user's lock.
 */
@ApplicationScoped
public class Challenges {

    private static final int TOKEN_BYTES = 32;
    private static final int SLICE = 1000;

    private final Mutiny.SessionFactory sessions;
    private final ChallengeRepository repository;
    private final SecondFactors factors;
    private final PasskeyFactor passkeys;
    private final KeyedHash hash;
    private final MfaConfig config;
    private final Clock clock;

    /** A field of a bean, not of the class: a native executable must not carry a seeded generator in its image. */
    private final SecureRandom random = new SecureRandom();

    Challenges(
            Mutiny.SessionFactory sessions,
            ChallengeRepository repository,
            SecondFactors factors,
            PasskeyFactor passkeys,
            KeyedHash hash,
            MfaConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.factors = factors;
        this.passkeys = passkeys;
        this.hash = hash;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param passwordMark of the password that was proved; another for each password of the user
     * @return the client's half, which is not stored
     */
    public Uni<String> issue(Session session, UUID userId, String passwordMark) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Challenge challenge = new Challenge(UuidCreator.getTimeOrderedEpoch(), userId, mark(passwordMark));
        return repository
                .insert(session, challenge, hash(token), now, now.plus(config.challengeLifetime()))
                .replaceWith(token);
    }

    /** Whom a living challenge is for; the answer must be looked for again under that user's lock. */
    public Uni<Optional<UUID>> userOf(Session session, String token) {
        return find(session, token).map(found -> found.map(Challenge::userId));
    }

    /**
     * Answers it: a right answer ends it, a wrong one is counted.
     *
     * @param passkey what the request's passkey proved, if it has one and that proved anything
     */
    public Uni<Boolean> answer(
            Session session, UUID userId, String passwordMark, MfaRequest request, Optional<PasskeyProof> passkey) {
        return find(session, request.mfaChallenge())
                .map(found -> found.filter(challenge -> challenge.userId().equals(userId)
                        && MessageDigest.isEqual(challenge.passwordMark(), mark(passwordMark))))
                .chain(found -> found.map(challenge -> answer(session, challenge, request, passkey))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Boolean> answer(
            Session session, Challenge challenge, MfaRequest request, Optional<PasskeyProof> passkey) {
        return check(session, challenge.userId(), request, passkey)
                .call(right ->
                        right ? repository.delete(session, challenge.id()) : repository.fail(session, challenge.id()));
    }

    private Uni<Boolean> check(Session session, UUID userId, MfaRequest request, Optional<PasskeyProof> passkey) {
        if (request.passkey() != null) {
            return passkey.map(proof -> passkeys.accept(session, userId, proof))
                    .orElseGet(() -> Uni.createFrom().item(false));
        }
        return request.recoveryCode() == null
                ? factors.accept(session, userId, request.mfaToken(), true)
                : factors.acceptRecoveryCode(session, userId, request.recoveryCode());
    }

    private Uni<Optional<Challenge>> find(Session session, String token) {
        return repository.findAlive(session, hash(token), clock.instant());
    }

    /** What nobody answered. Harmless when several replicas run it at once. */
    @Scheduled(
            every = "10m",
            delayed = "8m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> forget() {
        Instant now = clock.instant();
        return Slices.of(SLICE, sessions, session -> repository.deleteExpired(session, now, SLICE));
    }

    private byte[] hash(String token) {
        return hash.of(("mfa-challenge\n" + token).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mark(String passwordMark) {
        return hash.of(("mfa-password-mark\n" + passwordMark).getBytes(StandardCharsets.UTF_8));
    }
}
