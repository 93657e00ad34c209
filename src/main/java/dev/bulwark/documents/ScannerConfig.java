package dev.bulwark.documents;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What scans documents. */
@ConfigMapping(prefix = "bulwark")
public interface ScannerConfig {

    /**
     * {@code clamd://host:port}, a ClamAV daemon whose StreamMaxLength is not below the largest document; or {@code none},
     * said aloud. Without it production takes no documents; the test file of EICAR is refused in any case.
     */
    Optional<String> documentScanner();

    /** How long the scanner may take for a part, its connection included, or for its verdict. Longer is answered 503. */
    @WithDefault("30s")
    Duration documentScannerPatience();
}
