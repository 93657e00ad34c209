package dev.bulwark.evidence;

import dev.bulwark.evidence.SealRepository.Sealed;
import dev.bulwark.evidence.VerificationView.Broken;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Hashes the events of the last checkpoint again and checks its signature; and sees that it is not an old one. */
@ApplicationScoped
class SealProbe implements ControlProbe {

    /** A service that is asked nothing seals nothing; a round of probes leaves events each hour. */
    private static final Duration AGE_MAX = Duration.ofHours(24);

    private final Mutiny.SessionFactory sessions;
    private final SealRepository repository;
    private final RetirementRepository retirements;
    private final Tree tree;
    private final AuditKeys keys;
    private final Vertx vertx;
    private final Clock clock;

    SealProbe(
            Mutiny.SessionFactory sessions,
            SealRepository repository,
            RetirementRepository retirements,
            Tree tree,
            AuditKeys keys,
            Vertx vertx,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.retirements = retirements;
        this.tree = tree;
        this.keys = keys;
        this.vertx = vertx;
        this.clock = clock;
    }

    @Override
    public Control control() {
        return Control.AUDIT_LOGGING;
    }

    @Override
    public String name() {
        return "last_checkpoint_holds";
    }

    @Override
    public Uni<Sighting> look() {
        return sessions.withTransaction(session -> repository
                .before(session, Long.MAX_VALUE, 2)
                .chain(last -> last.isEmpty()
                        ? Uni.createFrom().item(new Sighting(false, "no event was ever sealed"))
                        : check(session, last.get(0), last.size() > 1 ? last.get(1) : null)));
    }

    private Uni<Sighting> check(Session session, Checkpoint last, Checkpoint before) {
        if (last.createdAt().isBefore(clock.instant().minus(AGE_MAX))) {
            return Uni.createFrom().item(new Sighting(false, "the last checkpoint is of " + last.createdAt()));
        }
        long from = before == null ? 0 : before.treeSize();
        return tree.frontier(session, from)
                .chain(frontier -> retirements
                        .list(session)
                        .map(retired -> new Verification(keys.verifying(), retired, frontier, before)))
                .chain(verification -> repository
                        .sealed(session, from, last.treeSize())
                        .chain(events -> vertx.executeBlocking(() -> fault(verification, events, last), false)))
                .map(fault -> Sighting.of(
                        fault.isEmpty(),
                        (last.treeSize() - from) + " events are those that the last checkpoint signs",
                        "the last checkpoint does not hold: "
                                + fault.map(Broken::reason).orElse("")));
    }

    private static Optional<Broken> fault(Verification verification, List<Sealed> events, Checkpoint last) {
        return verification.check(events, List.of(last)).or(() -> verification.end(Optional.empty()));
    }
}
