package dev.bulwark.gdpr.retention;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor for the next page; null on the last */
record RetentionRunPage(
        List<RetentionRunView> items,
        @Schema(nullable = true) String nextCursor) {}
