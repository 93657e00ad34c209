package dev.bulwark.messages;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor for the next, older page; null on the last */
record MessagePage(
        List<ChannelView> channels,
        List<MessageView> items,
        @Schema(nullable = true) String nextCursor) {}
