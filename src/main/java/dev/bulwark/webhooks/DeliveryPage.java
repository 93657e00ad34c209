package dev.bulwark.webhooks;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor for the next, older page; null on the last */
record DeliveryPage(
        List<DeliveryView> items, @Schema(nullable = true) String nextCursor) {}
