package dev.bulwark.platform.web;

import dev.bulwark.platform.startup.Profiles;
import dev.bulwark.platform.startup.StartRule;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A store that is named must be one that can be reached, in secret. */
@Singleton
class RedisStartRule implements StartRule {

    private static final Set<String> SCHEMES = Set.of("redis", "rediss");

    private final RedisConfig config;

    RedisStartRule(RedisConfig config) {
        this.config = config;
    }

    @Override
    public List<String> problems() {
        return problems(config, Profiles.areProduction());
    }

    static List<String> problems(RedisConfig config, boolean production) {
        List<String> problems = new ArrayList<>();
        config.url().ifPresent(url -> {
            String scheme = scheme(url);
            if (!SCHEMES.contains(scheme)) {
                problems.add("BULWARK_REDIS_URL must have the form rediss://host:port");
            } else if (production && scheme.equals("redis") && !isPlainSaidAloud(config)) {
                problems.add("BULWARK_REDIS_URL must begin with rediss, or BULWARK_REDIS_TLS be disable");
            }
        });
        config.tls()
                .filter(tls -> !tls.equals("disable"))
                .ifPresent(unknown -> problems.add("BULWARK_REDIS_TLS can only be disable"));
        config.ca()
                .filter(file -> !isReadable(file))
                .ifPresent(missing -> problems.add("BULWARK_REDIS_CA must be a PEM file that the service can read"));
        return problems;
    }

    private static boolean isPlainSaidAloud(RedisConfig config) {
        return config.tls().filter("disable"::equals).isPresent();
    }

    /** Empty if it is no address of a server. */
    private static String scheme(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() == null || uri.getScheme() == null ? "" : uri.getScheme();
        } catch (URISyntaxException malformed) {
            return "";
        }
    }

    private static boolean isReadable(String file) {
        try {
            return Files.isReadable(Path.of(file));
        } catch (InvalidPathException malformed) {
            return false;
        }
    }
}
