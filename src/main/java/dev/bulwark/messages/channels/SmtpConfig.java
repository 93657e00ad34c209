package dev.bulwark.messages.channels;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The bank's mail server. Without a host there is no mail. */
@ConfigMapping(prefix = "bulwark.mail")
public interface SmtpConfig {

    String STARTTLS = "starttls";
    String TLS = "tls";
    String PLAIN = "disable";

    Optional<String> host();

    @WithDefault("587")
    int port();

    /** The sender of all mail; a bare address. */
    Optional<String> from();

    Optional<String> username();

    Optional<String> password();

    /** {@code starttls} demands it, {@code tls} speaks it from the first byte, {@code disable} says aloud that there is none. */
    @WithDefault(STARTTLS)
    String tls();

    /** PEM file of the authority that signed the server's certificate; without it, those of the JVM. */
    Optional<String> ca();
}
