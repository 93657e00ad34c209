package dev.bulwark.messages.channels;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The ways out; the pair of {@code message_channel_known}. */
public enum ChannelName {
    MAIL,
    SMS,
    WEBHOOK;

    /** As it is stored and answered. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
