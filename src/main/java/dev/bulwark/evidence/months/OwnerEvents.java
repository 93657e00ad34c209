package dev.bulwark.evidence.months;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/** Writes what an operator did into the log, in the transaction of what he did. */
final class OwnerEvents {

    private static final String INSERT = """
            insert into audit_event (id, occurred_at, event_type, user_id, action, details)
            values (?, ?, ?, ?, ?, cast(? as jsonb))
            """;

    private OwnerEvents() {}

    /** @param event as {@link dev.bulwark.evidence.tree.EventJson} makes it */
    static void insert(OwnerSession session, ObjectNode event) throws IOException {
        session.update(
                INSERT,
                UUID.fromString(event.get("id").textValue()),
                Instant.parse(event.get("timestamp").textValue()),
                event.get("event_type").textValue(),
                event.get("user_id").textValue(),
                event.get("action").textValue(),
                event.get("details").toString());
    }
}
