package dev.bulwark.evidence.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** An event as it is hashed: the specification's seven fields and its id. */
public record EventJson(
        UUID id,
        Instant timestamp,
        String eventType,
        String userId,
        String action,
        String ipAddress,
        String userAgent) {

    /** @param details as they are stored */
    public ObjectNode with(JsonNode details) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", id.toString())
                .put("timestamp", timestamp.toString())
                .put("event_type", eventType)
                .put("user_id", userId)
                .put("action", action)
                .put("ip_address", ipAddress)
                .put("user_agent", userAgent);
        json.set("details", details);
        return json;
    }
}
