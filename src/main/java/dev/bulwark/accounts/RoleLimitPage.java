package dev.bulwark.accounts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor always null: roles and currencies are few */
record RoleLimitPage(
        List<RoleLimitView> items, @Schema(nullable = true) String nextCursor) {}
