package dev.bulwark.platform.db;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;

/**
 * The one reactive pool. The server gives up a lock, a statement or a forgotten transaction by itself; a statement that
 * must take longer sets its own {@code statement_timeout}. A server that falls silent is for TCP to notice.
 *
 * <p>Without {@code BULWARK_DB_CA} it trusts the authorities that the JVM trusts, as the JDBC driver
 * does; the reactive driver by itself would refuse every certificate. It never trusts all.
 */
@Singleton
@RegisterForReflection(classNames = "org.postgresql.ssl.DefaultJavaSSLFactory") // named in the JDBC address
class DatabasePool implements PgPoolCreator {

    private static final String PATIENCE = "20s";

    private final DatabaseConfig config;
    private volatile PgConnectOptions options;

    DatabasePool(DatabaseConfig config) {
        this.config = config;
    }

    /** A connection outside the pool, for who must be able to drop it. */
    Future<PgConnection> connect(Vertx vertx) {
        return PgConnection.connect(vertx, options);
    }

    @Override
    public Pool create(Input input) {
        for (PgConnectOptions options : input.pgConnectOptionsList()) {
            if (options.getSslMode() == SslMode.VERIFY_FULL && options.getTrustOptions() == null) {
                options.setTrustOptions(TrustOptions.wrap(authoritiesOfTheJvm()));
            }
            options.addProperty("lock_timeout", config.lockTimeout().toMillis() + "ms");
            options.addProperty("statement_timeout", PATIENCE);
            options.addProperty("idle_in_transaction_session_timeout", PATIENCE);
            options.setTcpKeepAlive(true);
        }
        options = input.pgConnectOptionsList().get(0);
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }

    private static TrustManagerFactory authoritiesOfTheJvm() {
        try {
            TrustManagerFactory authorities =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            authorities.init((KeyStore) null); // javax.net.ssl.trustStore, else the JVM's own file
            return authorities;
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("the JVM's certificate authorities cannot be read", unreadable);
        }
    }
}
