package dev.bulwark.messages.channels;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The gateway that sends short messages. Without an address there are none. */
@ConfigMapping(prefix = "bulwark.sms")
public interface SmsConfig {

    /** Where {@code {"to", "text"}} is posted to. */
    Optional<String> gatewayUrl();

    /** The bearer secret that the gateway knows the bank by. */
    Optional<String> gatewaySecret();
}
