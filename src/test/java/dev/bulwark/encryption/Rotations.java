package dev.bulwark.encryption;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs the job now. */
@ApplicationScoped
public class Rotations {

    private final KeyRotation rotation;

    Rotations(KeyRotation rotation) {
        this.rotation = rotation;
    }

    public void run() throws Throwable {
        VertxContextSupport.subscribeAndAwait(rotation::run);
    }
}
