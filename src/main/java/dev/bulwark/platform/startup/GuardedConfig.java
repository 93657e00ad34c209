package dev.bulwark.platform.startup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/** The settings whose absence or form {@link ConfigGuard} reports, all of them optional so that it can. */
@ConfigMapping(prefix = "bulwark")
public interface GuardedConfig {

    Optional<String> masterKey();

    /** In place of the one above; its keys are checked where they are read. */
    Optional<String> masterKeyFile();

    Optional<String> passwordPepper();

    /** Needed only while there is no admin, which the guard cannot know; it looks at the value. */
    Optional<String> bootstrapAdminPassword();

    Db db();

    Tls tls();

    /** The database. */
    interface Db {

        /** {@code postgresql://host:port/name}. */
        Optional<String> url();

        /** The application's role: no DDL, no change of postings and audit events. */
        Optional<String> username();

        Optional<String> password();

        /** The role that owns the schema; with it the start migrates, without it the start only checks. */
        Optional<String> ownerUsername();

        Optional<String> ownerPassword();

        /** {@code disable} for a connection without TLS, said aloud; otherwise the server's certificate is verified. */
        Optional<String> tls();

        /** PEM file of the authority that signed the database's certificate. */
        @WithName("ca")
        Optional<String> authority();
    }

    /** TLS of the service itself. */
    interface Tls {

        /** PEM file with the certificate chain. */
        Optional<String> certificate();

        /** PEM file with the private key. */
        Optional<String> key();
    }
}
