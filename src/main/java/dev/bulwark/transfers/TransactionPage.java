package dev.bulwark.transfers;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor for the next, older page; null on the last */
record TransactionPage(
        List<TransactionView> items,
        @Schema(nullable = true) String nextCursor) {}
