package dev.bulwark.evidence;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor for the next, older page; null on the last */
record CheckpointPage(
        List<CheckpointView> items, @Schema(nullable = true) String nextCursor) {}
