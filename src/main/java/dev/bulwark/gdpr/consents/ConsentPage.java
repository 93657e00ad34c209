package dev.bulwark.gdpr.consents;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All purposes. @param nextCursor null: purposes fit on a page */
record ConsentPage(
        List<ConsentView> items, @Schema(nullable = true) String nextCursor) {}
