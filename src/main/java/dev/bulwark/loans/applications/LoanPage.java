package dev.bulwark.loans.applications;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor null on the last page */
record LoanPage(
        List<LoanLine> items, @Schema(nullable = true) String nextCursor) {}
