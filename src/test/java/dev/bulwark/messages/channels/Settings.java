package dev.bulwark.messages.channels;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The settings of channels as a start would read them. */
final class Settings {

    private final SmallRyeConfig config;

    private Settings(Map<String, String> values) {
        this.config = new SmallRyeConfigBuilder()
                .withMapping(SmtpConfig.class)
                .withMapping(SmsConfig.class)
                .withMapping(AlertConfig.class)
                .withMapping(MessageConfig.class)
                .addDiscoveredConverters()
                .withDefaultValues(values)
                .build();
    }

    /** @param pairs names without {@code bulwark.}, each followed by its value */
    static Settings of(String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put("bulwark." + pairs[i], pairs[i + 1]);
        }
        return new Settings(values);
    }

    SmtpConfig smtp() {
        return config.getConfigMapping(SmtpConfig.class);
    }

    MessageConfig messages() {
        return config.getConfigMapping(MessageConfig.class);
    }

    List<String> problems() {
        return ChannelRules.problems(
                smtp(),
                config.getConfigMapping(SmsConfig.class),
                config.getConfigMapping(AlertConfig.class),
                messages());
    }
}
