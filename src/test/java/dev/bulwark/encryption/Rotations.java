package dev.bulwark.encryption;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Runs the job now, or a step of it. */
@ApplicationScoped
public class Rotations {

    private final KeyRotation rotation;
    private final FieldRenewals fields;
    private final Mutiny.SessionFactory sessions;

    Rotations(KeyRotation rotation, FieldRenewals fields, Mutiny.SessionFactory sessions) {
        this.rotation = rotation;
        this.fields = fields;
        this.sessions = sessions;
    }

    public void run() throws Throwable {
        VertxContextSupport.subscribeAndAwait(rotation::run);
    }

    public void renewFields(UUID subjectId) throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () -> sessions.withTransaction(session -> fields.renew(session, List.of(subjectId))));
    }
}
