package dev.bulwark.platform.web;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is acting, proved for this request.
 *
 * @param permissions {@code department:verb}, as the role's rows say now
 * @param customerId the data subject behind a user of role customer; null for staff
 * @param requiredActions what must be done before anything outside /api/auth is allowed
 * @param amr how the session was authenticated (RFC 8176), by spaces
 * @param provedAt when this request's token says that every factor the caller has was proved; EPOCH if one was not
 */
public record Caller(
        UUID userId,
        UUID sessionId,
        String username,
        String role,
        Set<String> permissions,
        UUID customerId,
        List<String> requiredActions,
        String amr,
        Instant provedAt,
        RequestOrigin origin) {

    private static final String ATTRIBUTE = "bulwark.caller";

    public void attach(RoutingContext context) {
        context.put(ATTRIBUTE, this);
    }

    /** The authenticated caller. Only for operations that demand a permission. */
    public static Caller of(RoutingContext context) {
        return find(context).orElseThrow(() -> new IllegalStateException("operation without an authenticated caller"));
    }

    public static Optional<Caller> find(RoutingContext context) {
        return Optional.ofNullable(context.get(ATTRIBUTE));
    }

    /**
     * What the caller may see: a customer sees its own objects, staff sees all. Belongs into the query itself, so that a
     * foreign object looks exactly like an absent one.
     */
    public Optional<UUID> ownerScope() {
        return Optional.ofNullable(customerId);
    }

    /**
     * Whether restricted data may be used for this request: by the person itself, who sees nobody else's, and by staff that
     * has said for which of the purposes of GDPR, Art. 18(2). The audit event of the request names it.
     */
    public boolean mayUseRestricted() {
        return customerId != null || origin != null && origin.purpose() != null;
    }
}
