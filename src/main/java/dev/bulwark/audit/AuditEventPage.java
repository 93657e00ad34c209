package dev.bulwark.audit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor for the next, older page; null on the last */
record AuditEventPage(
        List<AuditEventView> items, @Schema(nullable = true) String nextCursor) {}
