package dev.bulwark.auth;

import dev.bulwark.auth.TokenKeys.TokenKey;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The public halves of the token keys (RFC 7517), for gateways that check tokens themselves. */
@Cancellable(false)
@Path("/.well-known")
@Tag(name = "Authentication")
public class JwksResource {

    private static final int COORDINATE_BYTES = 32;

    /** A P-256 public key; x and y as base64url of 32 bytes. */
    record Jwk(String kty, String crv, String use, String alg, String kid, String x, String y) {}

    record JwksView(List<Jwk> keys) {}

    private final TokenKeys keys;

    JwksResource(TokenKeys keys) {
        this.keys = keys;
    }

    @GET
    @Path("/jwks.json")
    @PermitAll
    @Operation(operationId = "jwks", summary = "Public keys of access tokens")
    public Uni<JwksView> jwks(@Context RoutingContext context) {
        context.response()
                .headers()
                .set("Cache-Control", "public, max-age=" + TokenKeyRules.SET_MAY_BE_KEPT.toSeconds());
        return Uni.createFrom()
                .item(new JwksView(keys.all().stream().map(JwksResource::jwk).toList()));
    }

    private static Jwk jwk(TokenKey key) {
        return new Jwk(
                "EC",
                "P-256",
                "sig",
                "ES256",
                key.id().toString(),
                coordinate(key.publicKey().getW().getAffineX()),
                coordinate(key.publicKey().getW().getAffineY()));
    }

    /** Big-endian, padded to the size of the field (RFC 7518, section 6.2.1.2). */
    private static String coordinate(BigInteger value) {
        byte[] padded = new byte[COORDINATE_BYTES];
        byte[] bytes = value.toByteArray();
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, padded, COORDINATE_BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(padded);
    }
}
