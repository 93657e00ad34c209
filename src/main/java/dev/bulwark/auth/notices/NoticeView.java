package dev.bulwark.auth.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param text for people; {@code kind} is for programs, which translate it */
record NoticeView(UUID noticeId, NoticeKind kind, Instant occurredAt, String text) {

    /** @param nextCursor for the next, older page; null on the last */
    record NoticePage(
            List<NoticeView> items, @Schema(nullable = true) String nextCursor) {}
}
