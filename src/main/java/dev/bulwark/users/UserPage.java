package dev.bulwark.users;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor for the next, younger page; null on the last */
record UserPage(
        List<UserView> items, @Schema(nullable = true) String nextCursor) {}
