package dev.bulwark.gdpr.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of deletion on schedule. How long what is kept is no setting: that is {@code retention_rule}. */
@ConfigMapping(prefix = "bulwark.gdpr.retention")
public interface GdprRetentionConfig {

    /** Whether what is due is deleted every day. Off keeps everything, longer than the law allows. */
    @WithDefault("true")
    boolean run();
}
