package dev.bulwark.auth;

import dev.bulwark.platform.probe.OwnService;
import dev.bulwark.platform.probe.Target;
import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;

/**
 * Shows the service a genuine token, signed by its own key, of a session that does not live. That the signature is right must not
 * be enough.
 */
@ApplicationScoped
class SessionProbe implements ControlProbe {

    private static final String PATH = "/api/auth/me";
    private static final int UNAUTHENTICATED = 401;

    private final OwnService service;
    private final AccessTokens tokens;
    private final Clock clock;

    SessionProbe(OwnService service, AccessTokens tokens, Clock clock) {
        this.service = service;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Control control() {
        return Control.SESSION_SECURITY;
    }

    @Override
    public String name() {
        return "token_of_no_session_is_refused";
    }

    @Override
    public Uni<Sighting> look() {
        String token = tokens.sign(UUID.randomUUID(), UUID.randomUUID(), AuthMethods.PASSWORD, clock.instant());
        return service.ask(token, SessionProbe::ask);
    }

    static Sighting ask(Target target) throws IOException {
        int status = target.get(PATH).status();
        return Sighting.of(
                status == UNAUTHENTICATED,
                "a genuine token whose session does not live was refused",
                "a genuine token whose session does not live was answered " + status);
    }
}
