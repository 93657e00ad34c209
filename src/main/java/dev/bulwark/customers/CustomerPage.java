package dev.bulwark.customers;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor for the next page; null on the last */
record CustomerPage(
        List<CustomerHitView> items,
        @Schema(nullable = true) String nextCursor) {}
