package dev.bulwark.evidence;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.audit.OnceAnHour;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.evidence.tree.Signatures;
import dev.bulwark.platform.web.RequestOrigin;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jboss.logging.Logger;

/**
 * What this replica has seen of checkpoints, kept outside of the database. What was seen once must stay, to the byte, and what
 * comes after must be signed; else the alarm {@code audit_tampering} rings, and this replica seals nothing more.
 */
@ApplicationScoped
class Witness {

    private static final Logger LOG = Logger.getLogger(Witness.class);
    private static final RequestOrigin ORIGIN = RequestOrigin.internal("evidence");

    private final SealRepository repository;
    private final AuditKeys keys;
    private final Anchor anchor;
    private final AuditLog audit;
    private final Vertx vertx;
    private final Clock clock;
    private final OnceAnHour<String> rung = new OnceAnHour<>();
    private volatile Optional<Checkpoint> seen;

    Witness(SealRepository repository, AuditKeys keys, Anchor anchor, AuditLog audit, Vertx vertx, Clock clock) {
        this.repository = repository;
        this.keys = keys;
        this.anchor = anchor;
        this.audit = audit;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** The last checkpoint seen; empty at first. */
    Uni<Optional<Checkpoint>> seen() {
        return seen != null
                ? Uni.createFrom().item(seen)
                : vertx.executeBlocking(this::readAnchor, false).invoke(found -> seen = found);
    }

    private Optional<Checkpoint> readAnchor() {
        try {
            return anchor.last();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Why what the database says is not what was seen; empty when it is.
     *
     * @param last the database's last checkpoint; null for none
     */
    Uni<Optional<String>> objection(Session session, Checkpoint last) {
        if (last != null && !isOurs(last)) {
            return Uni.createFrom().item(Optional.of("the last checkpoint is signed by no key of ours"));
        }
        return seen().chain(before -> before.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : repository
                        .at(session, before.get().treeSize())
                        .map(there -> there.filter(before.get()::isSame).isPresent()
                                ? Optional.<String>empty()
                                : Optional.of("a checkpoint that was seen is not there any more")));
    }

    boolean isOurs(Checkpoint checkpoint) {
        return Signatures.holds(checkpoint, keys.verifying());
    }

    /** Call it after a checkpoint of ours has committed. A place that cannot be written to is told, and tried again with the next. */
    Uni<Void> remember(Checkpoint checkpoint) {
        return seen().chain(before -> before.filter(known -> known.treeSize() >= checkpoint.treeSize())
                        .isPresent()
                ? Uni.createFrom().voidItem()
                : vertx.executeBlocking(() -> put(checkpoint), false)
                        .invoke(() -> seen = Optional.of(checkpoint))
                        .replaceWithVoid());
    }

    private Void put(Checkpoint checkpoint) {
        try {
            anchor.put(checkpoint);
            return null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Once an hour for each kind. */
    Uni<Void> alarm(String type, String why) {
        return alarm(type, "critical", why);
    }

    /** The same of another severity. */
    Uni<Void> alarm(String type, String severity, String why) {
        if (!rung.isDue(type)) {
            return Uni.createFrom().voidItem();
        }
        LOG.errorf("%s: %s", type, why);
        return audit.appendAlone(AuditEvent.alert(clock.instant(), type, severity, ORIGIN))
                .onFailure()
                .invoke(() -> rung.forget(type));
    }
}
