package dev.bulwark.auth.passwords;

import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Asks the policy about passwords that it must refuse, each for another reason, and about one that it must take. */
@ApplicationScoped
class PasswordProbe implements ControlProbe {

    private static final String USERNAME = "probe.user";
    private static final List<String> BAD =
            List.of("Ab1!", "password", "Password123!", "Probe.user-2026!", "Qwertyuiop123!".repeat(10));
    private static final int RANDOM_BYTES = 24;

    private final PasswordPolicy policy;
    private final Vertx vertx;
    private final SecureRandom random = new SecureRandom();

    PasswordProbe(PasswordPolicy policy, Vertx vertx) {
        this.policy = policy;
        this.vertx = vertx;
    }

    @Override
    public Control control() {
        return Control.PASSWORD_POLICIES;
    }

    @Override
    public String name() {
        return "bad_passwords_are_refused";
    }

    @Override
    public Uni<Sighting> look() {
        return vertx.executeBlocking(this::ask, false);
    }

    private Sighting ask() {
        long taken = BAD.stream()
                .filter(bad -> policy.faults("password", bad, USERNAME).isEmpty())
                .count();
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String good = Base64.getEncoder().encodeToString(bytes) + "aA1!";
        boolean takesGood = policy.faults("password", good, USERNAME).isEmpty();
        return Sighting.of(
                taken == 0 && takesGood,
                BAD.size() + " bad passwords were refused, and a random one taken",
                taken + " of " + BAD.size() + " bad passwords were taken"
                        + (takesGood ? "" : ", a random one refused"));
    }
}
