package dev.bulwark.auth.sessions;

import dev.bulwark.auth.AccessTokenMechanism;
import dev.bulwark.platform.web.SessionCookie;
import dev.bulwark.platform.web.WebOrigins;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Lets the session cookie make a caller in one place: a logout without an access token. Everywhere else a cookie makes
 * nobody, so that no page of strangers can act with it.
 */
@ApplicationScoped
class SessionCookieMechanism implements HttpAuthenticationMechanism {

    private static final String LOGOUT = "/api/auth/logout";

    private final CookieSessions cookieSessions;
    private final CsrfTokens csrfTokens;
    private final WebOrigins origins;
    private final AccessTokenMechanism identities;

    SessionCookieMechanism(
            CookieSessions cookieSessions, CsrfTokens csrfTokens, WebOrigins origins, AccessTokenMechanism identities) {
        this.cookieSessions = cookieSessions;
        this.csrfTokens = csrfTokens;
        this.origins = origins;
        this.identities = identities;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        HttpServerRequest request = context.request();
        if (request.method() != HttpMethod.POST
                || !request.path().equals(LOGOUT)
                || request.getHeader("Authorization") != null) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom()
                .item(() -> SessionCookie.read(context))
                .chain(cookie -> cookie.isEmpty() ? Uni.createFrom().nullItem() : identify(context, cookie.get()));
    }

    private Uni<SecurityIdentity> identify(RoutingContext context, String cookie) {
        origins.require(context);
        return cookieSessions
                .find(cookie)
                .map(found -> found.orElseThrow(AuthenticationFailedException::new))
                .invoke(owner ->
                        csrfTokens.require(owner.sessionId(), context.request().getHeader("X-CSRF-Token")))
                .chain(owner -> identities.identify(context, owner.userId(), owner.sessionId()));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
