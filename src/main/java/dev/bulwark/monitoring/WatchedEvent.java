package dev.bulwark.monitoring;

import dev.bulwark.audit.AuditEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An audit event that a rule may be interested in.
 *
 * @param canary the id of the canary that it is about; null for none
 */
record WatchedEvent(
        UUID id,
        Instant occurredAt,
        String eventType,
        String userId,
        String action,
        String ipAddress,
        Map<String, String> details,
        String canary) {

    /** What alarms are about, by how their details say it; the first that is whole counts. */
    private static final List<List<String>> SUBJECTS = List.of(
            List.of("invariant", "subject"),
            List.of("table", "column", "row_id"),
            List.of("loan_id"),
            List.of("customer_id"),
            List.of("passkey_id"));

    private static final String SCOPE = "scope";

    boolean byPerson() {
        return !userId.equals(AuditEvent.SYSTEM) && !userId.equals(AuditEvent.ANONYMOUS);
    }

    boolean succeeded() {
        return "success".equals(details.get("status"));
    }

    /** The service's own alarms carry a severity; a failed operation, which is of the same type, does not. */
    boolean isAlarm() {
        return eventType.equals("security_alert")
                && userId.equals(AuditEvent.SYSTEM)
                && details.containsKey("severity");
    }

    /** Ids and names of ours; the same for what is to be one alert while it goes on. */
    String subject() {
        String scope = details.get(SCOPE);
        if (scope != null && details.containsKey(scope)) {
            return scope + ' ' + details.get(scope);
        }
        if (byPerson()) {
            return subjectOfUser();
        }
        return SUBJECTS.stream()
                .filter(details.keySet()::containsAll)
                .findFirst()
                .map(names -> names.stream()
                        .map(name -> name + ' ' + details.get(name))
                        .collect(Collectors.joining(" ")))
                .orElse("system");
    }

    String subjectOfUser() {
        return "user " + userId;
    }
}
