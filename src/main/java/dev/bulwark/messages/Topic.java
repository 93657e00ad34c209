package dev.bulwark.messages;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a message is about; the pair of {@code message_topic_known}. */
enum Topic {
    ALERT,
    NOTICE;

    /** As it is stored and answered. */
    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
