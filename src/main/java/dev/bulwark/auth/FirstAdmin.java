package dev.bulwark.auth;

import dev.bulwark.auth.passwords.PasswordPolicy;
import dev.bulwark.platform.startup.Profiles;
import dev.bulwark.platform.startup.StartRefused;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Makes the first admin of an empty production database, with a password that must be changed at the first login. Until it
 * was, it opens again: were it good for one session, as a one-time password is, the loss of one answer would leave a bank
 * outside of its own service with nobody to let it in.
 */
@ApplicationScoped
class FirstAdmin {

    private static final String USERNAME = "admin";

    private final Users users;
    private final AuthSecrets secrets;
    private final PasswordPolicy policy;

    FirstAdmin(Users users, AuthSecrets secrets, PasswordPolicy policy) {
        this.users = users;
        this.secrets = secrets;
        this.policy = policy;
    }

    void ensure(@Observes @Priority(1100) StartupEvent started) throws Throwable {
        if (!Profiles.areProduction() || VertxContextSupport.subscribeAndAwait(users::hasAdmin)) {
            return;
        }
        String password = secrets.bootstrapAdminPassword()
                .orElseThrow(() -> new StartRefused("BULWARK_BOOTSTRAP_ADMIN_PASSWORD is missing: the database has no"
                        + " admin yet, and this password makes the first one"));
        if (password.codePointCount(0, password.length()) < policy.lengthMin()) {
            throw new StartRefused(
                    "BULWARK_BOOTSTRAP_ADMIN_PASSWORD is too short: at least " + policy.lengthMin() + " characters");
        }
        if (policy.isBreached(password)) {
            throw new StartRefused("BULWARK_BOOTSTRAP_ADMIN_PASSWORD is known from data breaches");
        }
        VertxContextSupport.subscribeAndAwait(() -> users.ensure(USERNAME, password, "admin", null, true));
    }
}
