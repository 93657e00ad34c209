package dev.bulwark.auth.notices;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of what users are told. */
@ConfigMapping(prefix = "bulwark.notices")
interface NoticeConfig {

    /** How long a notice is kept. Shorter than a holiday lets an owner miss what was done in his name. */
    @WithDefault("400d")
    Duration retention();
}
