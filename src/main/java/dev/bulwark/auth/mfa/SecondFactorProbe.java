package dev.bulwark.auth.mfa;

import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.hibernate.reactive.mutiny.Mutiny;

/** Checks a right, a used and a wrong code of a secret that is nobody's, and that every role of staff must have a factor. */
@ApplicationScoped
class SecondFactorProbe implements ControlProbe {

    private final Mutiny.SessionFactory sessions;
    private final MfaRepository repository;
    private final MfaRoles roles;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactorProbe(Mutiny.SessionFactory sessions, MfaRepository repository, MfaRoles roles, Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
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
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        if (!takesRightCodesOnly(secret, clock.instant())) {
            return Uni.createFrom().item(new Sighting(false, "a wrong or used code was taken, or a right one refused"));
        }
        return sessions.withSession(session -> repository
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
                })));
    }

    private static boolean takesRightCodesOnly(byte[] secret, Instant now) {
        long step = Totp.stepAt(now);
        String right = Totp.code(secret, step);
        OptionalLong accepted = Totp.acceptedStep(secret, now, -1, right);
        boolean refusesUsed = accepted.isPresent()
                && Totp.acceptedStep(secret, now, accepted.getAsLong(), right).isEmpty();
        return refusesUsed
                && Totp.acceptedStep(secret, now, -1, wrong(secret, step)).isEmpty();
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
