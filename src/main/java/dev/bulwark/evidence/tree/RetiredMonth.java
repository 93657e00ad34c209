package dev.bulwark.evidence.tree;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A month that was taken out of the log. Its leaves stay; which those are, and what the export is that holds its events, is what
 * an audit event says, which is sealed as every other: {@link #event} makes that event anew, so that whoever changes a row, or
 * adds one, is seen.
 *
 * @param eventId of the audit event
 * @param month {@code 2019-01}, or {@code before} for what was there before months
 * @param places of its events
 * @param export the name of the file
 * @param detachedAt with microseconds at most
 * @param detachedBy a role of the database
 */
public record RetiredMonth(
        UUID eventId,
        String month,
        long events,
        Places places,
        String export,
        byte[] exportSha256,
        Instant detachedAt,
        String detachedBy) {

    public static final String ACTION = "audit.retire";

    /** The detail of the event that names the places. */
    static final String PLACES_SHA256 = "places_sha256";

    /** The audit event, as it was hashed. */
    public ObjectNode event() {
        HexFormat hex = HexFormat.of();
        ObjectNode details = JsonNodeFactory.instance
                .objectNode()
                .put("status", "success")
                .put("request_id", ACTION)
                .put("month", month)
                .put("events", String.valueOf(events))
                .put(PLACES_SHA256, places.sha256())
                .put("export", export)
                .put("export_sha256", hex.formatHex(exportSha256))
                .put("by", detachedBy);
        return new EventJson(eventId, detachedAt, "security_event", "system", ACTION, null, null).with(details);
    }
}
