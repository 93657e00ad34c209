package dev.bulwark.gdpr.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where it stands who was erased. */
@ConfigMapping(prefix = "bulwark.gdpr")
public interface ErasureConfig {

    /**
     * This replica's list of erasures, a signed line each, kept outside of the database: whom a restored backup brings back
     * is erased again at start. {@code none} for no list: then a restored backup undoes erasures.
     */
    @WithDefault("logs/erasures.log")
    String erasureFile();

    /** How often a replica writes down what others have erased. */
    @WithDefault("1m")
    Duration erasureFileEvery();
}
