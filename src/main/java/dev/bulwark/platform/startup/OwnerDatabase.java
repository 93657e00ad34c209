package dev.bulwark.platform.startup;

import java.io.IOException;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Where an operator's command finds the database, and as whom: the owner, whom the service itself needs for migrations only.
 *
 * @param url for JDBC, with the same TLS as the service's
 */
public record OwnerDatabase(String url, String username, String password) {

    /** @param environment variables by name; null for none. Fails when one is missing that is needed. */
    public static OwnerDatabase of(UnaryOperator<String> environment) throws IOException {
        UnaryOperator<String> settings = name ->
                environment.apply(name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
        if (DatabaseUrl.parse(required(settings, "bulwark.db.url")).isEmpty()) {
            throw new IOException("BULWARK_DB_URL is no address such as postgresql://host:5432/core");
        }
        String username = required(settings, "bulwark.db.owner-username");
        String password = required(settings, "bulwark.db.owner-password");
        BulwarkConfigSource source = new BulwarkConfigSource(settings, false, false);
        return new OwnerDatabase(source.getValue("start.database.jdbc-url"), username, password);
    }

    private static String required(UnaryOperator<String> settings, String name) throws IOException {
        String value = settings.apply(name);
        if (value == null || value.isBlank()) {
            String variable = name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
            throw new IOException(variable + " is needed: this is done as the owner of the database");
        }
        return value;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "OwnerDatabase[" + url + ", " + username + ']';
    }
}
