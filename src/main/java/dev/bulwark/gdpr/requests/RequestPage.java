package dev.bulwark.gdpr.requests;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor for the next page; null on the last */
record RequestPage(
        List<RequestView> items, @Schema(nullable = true) String nextCursor) {}
