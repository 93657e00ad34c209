package dev.bulwark.platform.startup;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Adds {@link BulwarkConfigSource}; found by the framework through META-INF/services. */
public class BulwarkConfigSourceFactory implements ConfigSourceFactory {

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        boolean local =
                context.getProfiles().contains("dev") || context.getProfiles().contains("test");
        return List.of(new BulwarkConfigSource(
                name -> value(context, name), local, context.getProfiles().contains("test")));
    }

    private static String value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null || value.getValue().isBlank() ? null : value.getValue();
    }
}
