package dev.bulwark.loans.book;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor null on the last page */
record EntryPage(
        List<EntryView> items, @Schema(nullable = true) String nextCursor) {}
