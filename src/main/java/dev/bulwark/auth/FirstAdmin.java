package dev.bulwark.auth;

import dev.bulwark.platform.startup.Profiles;
import dev.bulwark.platform.startup.StartRefused;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Makes the first admin of an empty production database, with a password that must be changed at the first login. */
@ApplicationScoped
class FirstAdmin {

    private static final String USERNAME = "admin";

    private final Users users;
    private final AuthSecrets secrets;

    FirstAdmin(Users users, AuthSecrets secrets) {
        this.users = users;
        this.secrets = secrets;
    }

    void ensure(@Observes @Priority(1100) StartupEvent started) throws Throwable {
        if (!Profiles.areProduction() || VertxContextSupport.subscribeAndAwait(users::hasAdmin)) {
            return;
        }
        String password = secrets.bootstrapAdminPassword()
                .orElseThrow(() -> new StartRefused("BULWARK_BOOTSTRAP_ADMIN_PASSWORD is missing: the database has no"
                        + " admin yet, and this password makes the first one"));
        if (password.codePointCount(0, password.length()) < PasswordPolicy.LENGTH_MIN) {
            throw new StartRefused("BULWARK_BOOTSTRAP_ADMIN_PASSWORD is too short: at least 12 characters");
        }
        VertxContextSupport.subscribeAndAwait(() -> users.ensure(USERNAME, password, "admin", null, true));
    }
}
