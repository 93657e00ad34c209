package dev.bulwark.holds;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor for the next, older page; null on the last */
record HoldPage(
        List<HoldView> items, @Schema(nullable = true) String nextCursor) {}
