package dev.bulwark.auth;

import dev.bulwark.auth.AuthRepository.Principal;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.RequestOrigin;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Authentication: a genuine access token whose session lives makes the caller. Anything else that is presented is
 * refused with 401; nothing presented makes an anonymous caller, whom every operation with a permission refuses.
 */
@ApplicationScoped
public class AccessTokenMechanism implements HttpAuthenticationMechanism {

    private final AccessTokens tokens;
    private final Principals principals;

    AccessTokenMechanism(AccessTokens tokens, Principals principals) {
        this.tokens = tokens;
        this.principals = principals;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        String header = context.request().getHeader("Authorization");
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        return tokens.verify(header)
                .map(token -> identify(context, token.userId(), token.sessionId()))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    /** Makes the session's user the caller. Fails as unauthenticated unless the session lives and is that user's. */
    public Uni<SecurityIdentity> identify(RoutingContext context, UUID userId, UUID sessionId) {
        return principals.find(sessionId).map(found -> {
            Principal principal =
                    found.filter(p -> p.userId().equals(userId)).orElseThrow(AuthenticationFailedException::new);
            caller(principal, sessionId, RequestOrigin.of(context)).attach(context);
            QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(principal.userId().toString()))
                    .addRole(principal.role());
            principal.permissions().forEach(identity::addPermissionAsString);
            return identity.build();
        });
    }

    private static Caller caller(Principal principal, UUID sessionId, RequestOrigin origin) {
        return new Caller(
                principal.userId(),
                sessionId,
                principal.username(),
                principal.role(),
                principal.permissions(),
                principal.customerId(),
                principal.mustChangePassword() ? List.of("change_password") : List.of(),
                principal.amr(),
                origin);
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
