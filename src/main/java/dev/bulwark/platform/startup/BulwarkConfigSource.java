package dev.bulwark.platform.startup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The database of this start, under names that application.properties hands on to the framework. {@code BULWARK_DB_URL} decides; without it, dev and test get an
 * embedded PostgreSQL, started when its address is first asked for, and production gets an address that nobody answers,
 * which {@link ConfigGuard} reports before anything connects.
 */
final class BulwarkConfigSource implements ConfigSource {

    private static final int ORDINAL = 275; // between application.properties (250) and the environment (300)

    private static final String NOWHERE = "postgresql://missing.invalid:5432/missing";

    private final Function<String, String> settings;
    private final boolean local;
    private final boolean test;
    private final Map<String, Supplier<String>> values;

    /** @param settings the value of a {@code bulwark.*} setting, or null */
    BulwarkConfigSource(Function<String, String> settings, boolean local, boolean test) {
        this.settings = settings;
        this.local = local;
        this.test = test;
        this.values = Map.ofEntries(
                Map.entry("start.database.reactive-url", this::url),
                Map.entry("start.database.jdbc-url", this::jdbcUrl),
                Map.entry("start.database.username", () -> role("bulwark.db.username", LocalRoles.APPLICATION)),
                Map.entry("start.database.password", () -> role("bulwark.db.password", LocalRoles.PASSWORD)),
                Map.entry("start.database.migrator-username", () -> owner(".username", LocalRoles.OWNER)),
                Map.entry("start.database.migrator-password", () -> owner(".password", LocalRoles.PASSWORD)),
                Map.entry("start.database.ssl-mode", () -> plaintext() ? "disable" : "verify-full"),
                Map.entry("start.database.hostname-verification", () -> plaintext() ? "NONE" : "HTTPS"),
                Map.entry("start.database.has-ca", () -> String.valueOf(authority() != null)),
                Map.entry("start.database.ca", this::authority),
                Map.entry("start.tls.certificate", () -> settings.apply("bulwark.tls.certificate")),
                Map.entry("start.tls.key", () -> settings.apply("bulwark.tls.key")),
                Map.entry("start.tls.insecure-requests", () -> tls() ? "disabled" : "enabled"));
    }

    /** The roles of the embedded database; the same two as in production. */
    static final class LocalRoles {
        static final String OWNER = "bulwark_owner";
        static final String APPLICATION = "bulwark_app";
        static final String PASSWORD = "local";

        private LocalRoles() {}
    }

    private boolean usesEmbedded() {
        return local && settings.apply("bulwark.db.url") == null;
    }

    private String url() {
        if (usesEmbedded()) {
            return LocalPostgresStarter.url(test);
        }
        String configured = settings.apply("bulwark.db.url");
        return configured == null
                ? NOWHERE
                : DatabaseUrl.parse(configured).map(DatabaseUrl::reactive).orElse(NOWHERE);
    }

    private String jdbcUrl() {
        if (plaintext()) {
            return "jdbc:" + url() + "?sslmode=disable";
        }
        // Without a file of ours the driver would look for ~/.postgresql/root.crt instead of the JVM's authorities.
        String authority = authority();
        String trust = authority == null
                ? "sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory"
                : "sslrootcert=" + URLEncoder.encode(authority, StandardCharsets.UTF_8);
        return "jdbc:" + url() + "?sslmode=verify-full&" + trust;
    }

    private boolean plaintext() {
        return usesEmbedded() || "disable".equals(settings.apply("bulwark.db.tls"));
    }

    private boolean tls() {
        return settings.apply("bulwark.tls.certificate") != null && settings.apply("bulwark.tls.key") != null;
    }

    private String authority() {
        return plaintext() ? null : settings.apply("bulwark.db.ca");
    }

    private String role(String setting, String localValue) {
        return usesEmbedded() ? localValue : settings.apply(setting);
    }

    /** Without an owner the schema is only looked at, as the application's own role. */
    private String owner(String part, String localValue) {
        boolean both = settings.apply("bulwark.db.owner-username") != null
                && settings.apply("bulwark.db.owner-password") != null;
        if (usesEmbedded()) {
            return localValue;
        }
        return settings.apply(both ? "bulwark.db.owner-" + part.substring(1) : "bulwark.db" + part);
    }

    @Override
    public String getValue(String name) {
        Supplier<String> value = values.get(name);
        return value == null ? null : value.get();
    }

    /** None: a name told here would be read during a build, and its value, secret or not, put into the artifact. */
    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public String getName() {
        return "Bulwark database settings";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
