package dev.bulwark.documents;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor for the next page; null on the last */
record DocumentPage(
        List<DocumentView> items, @Schema(nullable = true) String nextCursor) {}
