package dev.bulwark.platform.probe;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The certificate that this service shows, if it speaks TLS itself. */
@ConfigMapping(prefix = "bulwark.tls")
public interface TlsConfig {

    /** A PEM file. */
    Optional<String> certificate();

    /** A PEM file; with both, the plain port is closed. */
    Optional<String> key();
}
