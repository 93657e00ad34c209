package dev.bulwark.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That an event is among those that a checkpoint signs (RFC 6962, section 2.1.1); hashes in hexadecimal.
 *
 * @param event whose canonical JSON (RFC 8785) makes {@code leafHash}; null when it is not in the log any more
 * @param path nearest first
 * @param retired where the event is then; null while it is in the log
 */
record ProofView(
        @Schema(implementation = Object.class, nullable = true)
        JsonNode event,

        long position,
        String leafHash,
        List<String> path,
        CheckpointView checkpoint,
        @Schema(nullable = true) RetiredView retired) {}
