package dev.bulwark.platform.signal;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Hears of each change of where somebody is reached, once. */
public interface ContactListener {

    /**
     * Joins the transaction of the change: what the listener writes commits with it. It must do nothing but write, and write no
     * address in clear; what leaves the service is sent afterwards.
     */
    Uni<Void> changed(Session session, ContactChange change);
}
