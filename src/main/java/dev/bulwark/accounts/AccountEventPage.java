package dev.bulwark.accounts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor for the next page; null on the last */
record AccountEventPage(
        List<AccountEventView> items,
        @Schema(nullable = true) String nextCursor) {}
