package dev.bulwark.gdpr.holds;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor for the next page; null on the last */
record HoldPage(
        List<HoldView> items, @Schema(nullable = true) String nextCursor) {}
