package dev.bulwark.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.platform.privacy.ProcessingPurpose;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.RequestOrigin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One event, with the specification's seven fields (section 5).
 *
 * @param userId the acting user's id, {@code anonymous} or {@code system}
 * @param action {@code area.verb}, see {@link Actions}
 * @param details ids and codes, never personal data; {@code status} is success or failed
 */
public record AuditEvent(
        UUID id,
        Instant timestamp,
        Type eventType,
        String userId,
        String action,
        String ipAddress,
        String userAgent,
        Map<String, String> details) {

    public static final String ANONYMOUS = "anonymous";
    public static final String SYSTEM = "system";
    private static final String PURPOSE = "processing_purpose";

    /** The specification's four event types; the constant in lower case is the value stored. */
    public enum Type {
        BUSINESS_OPERATION,
        SECURITY_EVENT,
        SECURITY_ALERT,
        GDPR_COMPLIANCE
    }

    public static AuditEvent success(Instant now, Caller caller, String action) {
        AuditEvent event =
                of(now, Actions.typeOfSuccess(action), caller.userId().toString(), action, caller.origin(), "success");
        ProcessingPurpose purpose = caller.origin().purpose();
        return purpose == null ? event : event.with(PURPOSE, purpose.text());
    }

    /** @param userId the user's id, {@link #ANONYMOUS} or {@link #SYSTEM} */
    public static AuditEvent success(Instant now, String userId, String action, RequestOrigin origin) {
        return of(now, Actions.typeOfSuccess(action), userId, action, origin, "success");
    }

    /** @param problemCode the code that the client is told */
    public static AuditEvent failure(
            Instant now, String userId, String action, RequestOrigin origin, String problemCode) {
        return of(now, Actions.typeOfFailure(action), userId, action, origin, "failed")
                .with("error", problemCode);
    }

    /**
     * Something that security should look at now, raised by the service itself; its status is that of what it tells of.
     *
     * @param type the action too
     * @param origin of the request that was one too many
     */
    public static AuditEvent alert(Instant now, String type, String severity, RequestOrigin origin) {
        return of(now, Type.SECURITY_ALERT, SYSTEM, type, origin, "failed")
                .with("type", type)
                .with("severity", severity);
    }

    private static AuditEvent of(
            Instant now, Type type, String userId, String action, RequestOrigin origin, String status) {
        return new AuditEvent(
                UuidCreator.getTimeOrderedEpoch(),
                now.truncatedTo(ChronoUnit.MICROS),
                type,
                userId,
                action,
                origin.ipAddress(),
                origin.userAgent(),
                Map.of("status", status, "request_id", origin.requestId()));
    }

    public AuditEvent with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, String.valueOf(value));
        return new AuditEvent(id, timestamp, eventType, userId, action, ipAddress, userAgent, Map.copyOf(more));
    }
}
