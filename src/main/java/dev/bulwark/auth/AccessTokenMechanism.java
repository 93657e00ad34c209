package dev.bulwark.auth;

import dev.bulwark.auth.AccessTokens.VerifiedToken;
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
import java.time.Instant;
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
    private final RequiredActions requiredActions;

    AccessTokenMechanism(AccessTokens tokens, Principals principals, RequiredActions requiredActions) {
        this.tokens = tokens;
        this.principals = principals;
        this.requiredActions = requiredActions;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        String header = context.request().getHeader("Authorization");
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        return tokens.verify(header)
                .map(token -> identify(context, token))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    /**
     * Makes the session's user the caller, with no proof of a factor. Fails as unauthenticated unless the session lives
     * and is that user's.
     */
    public Uni<SecurityIdentity> identify(RoutingContext context, UUID userId, UUID sessionId) {
        return identify(context, new VerifiedToken(userId, sessionId, Instant.EPOCH, null, Set.of(), Instant.EPOCH));
    }

    private Uni<SecurityIdentity> identify(RoutingContext context, VerifiedToken token) {
        return principals.find(token.sessionId()).map(found -> {
            Principal principal = found.filter(p -> p.userId().equals(token.userId()))
                    .orElseThrow(AuthenticationFailedException::new);
            caller(principal, token, RequestOrigin.of(context)).attach(context);
            QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(principal.userId().toString()))
                    .addRole(principal.role());
            principal.permissions().forEach(identity::addPermissionAsString);
            return identity.build();
        });
    }

    private Caller caller(Principal principal, VerifiedToken token, RequestOrigin origin) {
        boolean provedAll = !principal.hasFactor() || token.amr().contains(AuthMethods.MULTIPLE);
        return new Caller(
                principal.userId(),
                token.sessionId(),
                principal.username(),
                principal.role(),
                principal.permissions(),
                principal.customerId(),
                requiredActions.of(principal.mustChangePassword(), principal.role(), principal.hasFactor()),
                principal.amr(),
                provedAll ? token.authTime() : Instant.EPOCH,
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
