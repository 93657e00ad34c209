package dev.bulwark.monitoring;

import dev.bulwark.platform.signal.AlertListener;
import dev.bulwark.platform.signal.RaisedAlert;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Remembers what it was told, and cannot take one type of alert. */
@ApplicationScoped
class TroubledListener implements AlertListener {

    static final String POISON = "test_poison";

    private final List<UUID> told = new CopyOnWriteArrayList<>();

    List<UUID> told() {
        return told;
    }

    @Override
    public Uni<Void> raised(Session session, RaisedAlert alert) {
        told.add(alert.id());
        return session.createNativeQuery("select 1 / " + (alert.type().equals(POISON) ? 0 : 1), Integer.class)
                .getSingleResult()
                .replaceWithVoid();
    }
}
