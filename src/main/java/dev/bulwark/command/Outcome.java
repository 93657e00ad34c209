package dev.bulwark.command;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the work of a command came to.
 *
 * @param body the answer
 * @param replay what is stored under the idempotency key to answer a retry, so it holds no personal data and no secret;
 *     the body, unless that tells something only once
 * @param auditDetails ids for the audit event, never personal data
 */
public record Outcome(int status, Object body, Object replay, Map<String, String> auditDetails) {

    public Outcome(int status, Object body, Map<String, String> auditDetails) {
        this(status, body, body, auditDetails);
    }

    public static Outcome created(Object body) {
        return new Outcome(201, body, Map.of());
    }

    public static Outcome ok(Object body) {
        return new Outcome(200, body, Map.of());
    }

    /**
     * The id that the audit details name first by their key, such as account_id; null when they name none. Of a customer
     * only if it is the one id: most things belong to one.
     */
    UUID subjectId() {
        return auditDetails.entrySet().stream()
                .filter(detail -> detail.getKey().endsWith("_id"))
                .sorted(Comparator.<Map.Entry<String, String>, Boolean>comparing(
                                detail -> detail.getKey().equals("customer_id"))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(detail -> UUID.fromString(detail.getValue()))
                .findFirst()
                .orElse(null);
    }

    public Outcome audited(String name, Object value) {
        Map<String, String> more = new TreeMap<>(auditDetails);
        more.put(name, String.valueOf(value));
        return new Outcome(status, body, replay, Map.copyOf(more));
    }

    /** This outcome, of which a retry is told only so much: the body holds a secret that is never stored. */
    public Outcome replayedAs(Object withoutSecret) {
        return new Outcome(status, body, withoutSecret, auditDetails);
    }
}
