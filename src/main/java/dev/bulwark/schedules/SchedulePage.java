package dev.bulwark.schedules;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor for the next, older page; null on the last */
record SchedulePage(
        List<ScheduleView> items, @Schema(nullable = true) String nextCursor) {}
