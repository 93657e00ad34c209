package dev.bulwark.auth.sessions;

import dev.bulwark.auth.sessions.RefreshTokenRepository.Owner;
import dev.bulwark.platform.web.SessionCookie;
import dev.bulwark.platform.web.SessionMode;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The sessions that browsers name by their cookie. Naming one is not yet acting in it. */
@ApplicationScoped
class CookieSessions {

    private final Mutiny.SessionFactory sessions;
    private final RefreshTokenRepository repository;
    private final CsrfTokens csrfTokens;

    CookieSessions(Mutiny.SessionFactory sessions, RefreshTokenRepository repository, CsrfTokens csrfTokens) {
        this.sessions = sessions;
        this.repository = repository;
        this.csrfTokens = csrfTokens;
    }

    /** Whose the cookie is, be its token used or the session over; empty for any other text, and for an app's token. */
    Uni<Optional<Owner>> find(String cookie) {
        return RefreshToken.parse(cookie)
                .map(token -> sessions.withSession(session -> repository.findOwner(session, token))
                        .map(found -> found.filter(owner -> owner.mode() == SessionMode.COOKIE)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Bound to the cookie's session; without one, a token that opens nothing. */
    Uni<String> csrfTokenFor(RoutingContext context) {
        return find(SessionCookie.read(context).orElse(null))
                .map(found ->
                        found.map(owner -> csrfTokens.of(owner.sessionId())).orElseGet(csrfTokens::unbound));
    }
}
