package dev.bulwark.command;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the work of a command came to.
 *
 * @param body the answer; stored under the idempotency key, so it holds no personal data
 * @param auditDetails ids for the audit event, never personal data
 */
public record Outcome(int status, Object body, Map<String, String> auditDetails) {

    public static Outcome created(Object body) {
        return new Outcome(201, body, Map.of());
    }

    public static Outcome ok(Object body) {
        return new Outcome(200, body, Map.of());
    }

    public Outcome audited(String name, Object value) {
        Map<String, String> more = new TreeMap<>(auditDetails);
        more.put(name, String.valueOf(value));
        return new Outcome(status, body, Map.copyOf(more));
    }
}
