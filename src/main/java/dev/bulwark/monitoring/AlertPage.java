package dev.bulwark.monitoring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor for the next, older page; null on the last */
record AlertPage(
        List<AlertView> items, @Schema(nullable = true) String nextCursor) {}
