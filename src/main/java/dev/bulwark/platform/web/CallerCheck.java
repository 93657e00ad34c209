package dev.bulwark.platform.web;

import io.smallrye.mutiny.Uni;

/** Tells whether who began something long may still go on with it. */
public interface CallerCheck {

    /**
     * Whether the caller's session lives and its role has the permission, as the database says now. Asking is no use of the
     * session: what goes on by itself must not keep it alive.
     */
    Uni<Boolean> mayStill(Caller caller, String permission);
}
