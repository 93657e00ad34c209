package dev.bulwark.evidence.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
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

    private static final ObjectReader READER = new ObjectMapper().reader();

    /** @param details as the database writes them */
    public ObjectNode with(String details) {
        try {
            return with(READER.readTree(details));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // the column is jsonb
        }
    }

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
