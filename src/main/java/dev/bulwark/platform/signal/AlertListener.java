package dev.bulwark.platform.signal;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Hears of each new alert, once. */
public interface AlertListener {

    /**
     * Joins the transaction that records the alert: what the listener writes commits with it. It must do nothing but write;
     * what leaves the service is sent afterwards.
     */
    Uni<Void> raised(Session session, RaisedAlert alert);
}
