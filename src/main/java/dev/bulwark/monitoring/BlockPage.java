package dev.bulwark.monitoring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor for the next page; null on the last */
record BlockPage(
        List<BlockView> items, @Schema(nullable = true) String nextCursor) {}
