package dev.bulwark.platform.startup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address of a database: {@code postgresql://host:port/name}, without credentials and parameters. */
record DatabaseUrl(String host, int port, String database) {

    private static final int PORT_DEFAULT = 5432;
    private static final int PORT_MAX = 65_535;

    /** Empty for anything of another form. */
    static Optional<DatabaseUrl> parse(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean wellFormed = ("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && uri.getPort() != 0
                    && uri.getPort() <= PORT_MAX
                    && uri.getPath() != null
                    && uri.getPath().matches("/[A-Za-z0-9_.-]+");
            return wellFormed
                    ? Optional.of(new DatabaseUrl(
                            uri.getHost(),
                            uri.getPort() < 0 ? PORT_DEFAULT : uri.getPort(),
                            uri.getPath().substring(1)))
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    String reactive() {
        return "postgresql://" + host + ':' + port + '/' + database;
    }

    String jdbc() {
        return "jdbc:" + reactive();
    }
}
