package dev.bulwark.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That an event is among those that a checkpoint signs (RFC 6962, section 2.1.1); hashes in hexadecimal.
 *
 * @param event whose canonical JSON (RFC 8785) makes {@code leafHash}
 * @param path nearest first
 */
record ProofView(
        @Schema(implementation = Object.class) JsonNode event,
        long position,
        String leafHash,
        List<String> path,
        CheckpointView checkpoint) {}
