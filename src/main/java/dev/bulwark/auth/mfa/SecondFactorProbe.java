package dev.bulwark.auth.mfa;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.encryption.SecretBox;
import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Lets a user who is nobody show a right, a used and a wrong code, as the second step of a login does: to the same code, the same
 * tables and the same triggers, in a transaction that is rolled back. And sees that every role of staff must have a factor.
 */
@ApplicationScoped
class SecondFactorProbe implements ControlProbe {

    private final Mutiny.SessionFactory sessions;
    private final MfaRepository repository;
    private final SecondFactors factors;
    private final SecretBox secrets;
    private final MfaRoles roles;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactorProbe(
            Mutiny.SessionFactory sessions,
            MfaRepository repository,
            SecondFactors factors,
            SecretBox secrets,
            MfaRoles roles,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.factors = factors;
        this.secrets = secrets;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    public Control control() {
        return Control.MULTI_FACTOR_AUTHENTICATION;
    }

    @Override
    public String name() {
        return "wrong_code_is_refused";
    }

    @Override
    public Uni<Sighting> look() {
        return sessions.withTransaction((session, transaction) -> {
                    transaction.markForRollback(); // nobody's user is never there
                    return fault(session);
                })
                .chain(fault -> fault.isPresent()
                        ? Uni.createFrom().item(new Sighting(false, fault.get()))
                        : sessions.withSession(this::demanded));
    }

    private Uni<Sighting> demanded(Session session) {
        return repository
                .roles(session)
                .chain(all -> repository.enrolledStaff(session).map(enrolled -> {
                    List<String> exempt = all.stream()
                            .filter(role -> !role.equals(MfaRoles.CUSTOMER) && !roles.demandedOf(role))
                            .sorted()
                            .toList();
                    return Sighting.of(
                            exempt.isEmpty(),
                            "a wrong and a used code were refused; " + enrolled + " of staff are enrolled",
                            "no second factor is demanded of: " + String.join(", ", exempt));
                }));
    }

    /** Joins the transaction, which is rolled back. Each answer is looked at before the next code is shown. */
    private Uni<Optional<String>> fault(Session session) {
        UUID userId = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        long step = Totp.stepAt(now);
        String right = Totp.code(secret, step);
        return repository
                .addNobody(session, userId, now)
                .chain(() -> repository.replaceUnconfirmed(
                        session, userId, secrets.seal(SecondFactors.SEAL_PURPOSE, userId, secret), now))
                .chain(() -> repository.confirm(session, userId, step - 2, now))
                .chain(() -> factors.isEnrolled(session, userId))
                .chain(enrolled -> enrolled
                        ? factors.accept(session, userId, wrong(secret, step))
                                .chain(wrong -> factors.accept(session, userId, right)
                                        .chain(taken -> factors.accept(session, userId, right)
                                                .map(again -> fault(wrong, taken, again))))
                        : Uni.createFrom().item(Optional.of("a user with a factor counts as one without")));
    }

    /** Of the answers to a wrong code, a right one, and the right one again. */
    static Optional<String> fault(boolean wrong, boolean right, boolean again) {
        if (wrong) {
            return Optional.of("a wrong code was taken");
        }
        if (again) {
            return Optional.of("a code was taken twice");
        }
        return right ? Optional.empty() : Optional.of("a right code was refused");
    }

    /** A code that is none of those around now. */
    private static String wrong(byte[] secret, long step) {
        for (int n = 0; ; n++) {
            String candidate = String.format("%06d", n);
            if (!candidate.equals(Totp.code(secret, step - 1))
                    && !candidate.equals(Totp.code(secret, step))
                    && !candidate.equals(Totp.code(secret, step + 1))) {
                return candidate;
            }
        }
    }
}
