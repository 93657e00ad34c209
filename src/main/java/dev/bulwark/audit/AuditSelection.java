package dev.bulwark.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which events a filter is about, for who reads them one by one. */
public final class AuditSelection {

    private final AuditFilter.Period period;

    /** Values by the parameters' names; those of a time are {@code from} and {@code to}. */
    private final SortedMap<String, String> parameters;

    AuditSelection(AuditFilter filter) {
        this.period = filter.period();
        SortedMap<String, String> given = new TreeMap<>();
        put(given, "from", filter.from());
        put(given, "to", filter.to());
        put(given, "event_type", filter.eventType());
        put(given, "action", filter.action());
        put(given, "user_id", filter.userId());
        put(given, "status", filter.status());
        put(given, "ip_address", filter.ipAddress());
        this.parameters = Collections.unmodifiableSortedMap(given);
    }

    private static void put(Map<String, String> given, String name, String value) {
        if (value != null) {
            given.put(name, value);
        }
    }

    /** What was asked for, by parameter; empty for everything. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** No event before it is meant; null for no such bound. */
    public Instant from() {
        return period.from();
    }

    /** @param event with the specification's seven fields */
    public boolean includes(JsonNode event) {
        Instant timestamp = Instant.parse(event.path("timestamp").textValue());
        return (period.from() == null || !timestamp.isBefore(period.from()))
                && (period.to() == null || timestamp.isBefore(period.to()))
                && is("event_type", event)
                && is("action", event)
                && is("user_id", event)
                && is("ip_address", event)
                && is("status", event.path("details"));
    }

    private boolean is(String name, JsonNode holder) {
        String wanted = parameters.get(name);
        return wanted == null || wanted.equals(holder.path(name).textValue());
    }
}
