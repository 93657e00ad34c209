package dev.bulwark.platform.web;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/** Tells whether who began something long may still go on with it. */
public interface CallerCheck {

    /**
     * Whether the caller's session lives, for the same customer, and its role has one of the permissions, as the database says
     * now. Asking is no use of the session: what goes on by itself must not keep it alive.
     */
    Uni<Boolean> mayStill(Caller caller, Set<String> permissions);
}
