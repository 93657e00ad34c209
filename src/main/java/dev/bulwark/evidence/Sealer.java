package dev.bulwark.evidence;

import dev.bulwark.evidence.SealRepository.Unsealed;
import dev.bulwark.evidence.tree.CanonicalJson;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.evidence.tree.Frontier;
import dev.bulwark.evidence.tree.Hashes;
import dev.bulwark.evidence.tree.TreeWriter;
import dev.bulwark.evidence.tree.TreeWriter.Tile;
import dev.bulwark.platform.db.NotInService;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Gives committed events their place and signs what the tree is then; one replica at a time, never on the path of a writer.
 *
 * <p>Phases of a slice, one transaction: lock the sealer's row (or leave it to who has it); object if the database is not what
 * was seen; read the events that come next; hash them and sign, on a worker; store leaves, tiles and checkpoint; write their lines
 * to the file, on a worker. After it, the anchor. A crash after the lines writes them again: a line is there at least once.
 */
@ApplicationScoped
class Sealer {

    static final int SLICE = 5_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Mutiny.SessionFactory sessions;
    private final SealRepository repository;
    private final Tree tree;
    private final AuditKeys keys;
    private final Witness witness;
    private final Optional<LineFile> lines;
    private final Duration unsealedMax;
    private final Vertx vertx;
    private final Clock clock;

    /** Where this replica left the tree, so that the next slice need not read it; good only for that checkpoint. */
    private volatile State state;

    private record State(Checkpoint checkpoint, Frontier frontier) {}

    /** What a worker made of a slice. */
    private record Made(
            List<byte[]> hashes, List<Tile> tiles, Frontier frontier, Checkpoint checkpoint, List<String> lines) {}

    Sealer(
            Mutiny.SessionFactory sessions,
            SealRepository repository,
            Tree tree,
            AuditKeys keys,
            Witness witness,
            EvidenceConfig config,
            Vertx vertx,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.tree = tree;
        this.keys = keys;
        this.witness = witness;
        this.lines = LineFile.of(config.logFile());
        this.unsealedMax = config.unsealedMax();
        this.vertx = vertx;
        this.clock = clock;
    }

    @Scheduled(
            every = "${bulwark.audit.seal-every:1s}",
            delayed = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> run() {
        return seal().onFailure()
                .recoverWithUni(failure -> witness.alarm("audit_gap", "events are not sealed: " + failure));
    }

    /** Until nothing is left. */
    Uni<Void> seal() {
        return sessions.withTransaction(session -> repository
                        .lockSealer(session)
                        .chain(found -> found.isPresent()
                                ? repository.last(session).chain(last -> slice(session, found.get(), last.orElse(null)))
                                : repository
                                        .last(session)
                                        .map(last -> new Slice(
                                                0, last.filter(witness::isOurs).orElse(null)))))
                .call(done -> done.last() == null ? Uni.createFrom().voidItem() : witness.remember(done.last()))
                .chain(done -> done.count() == SLICE ? seal() : Uni.createFrom().voidItem());
    }

    /** @param last the checkpoint that stands now; null for none, or for one that must not be remembered */
    private record Slice(int count, Checkpoint last) {}

    private Uni<Slice> slice(Session session, SealRepository.Sealer sealer, Checkpoint last) {
        return witness.objection(session, last)
                .chain(objection -> objection.isPresent()
                        ? witness.alarm("audit_tampering", objection.get()).replaceWith(new Slice(0, null))
                        : repository
                                .next(session, sealer, SLICE)
                                .chain(events -> events.isEmpty()
                                        ? settle(session, sealer)
                                                .chain(() -> requireNoneWaits(session, sealer))
                                                .replaceWith(new Slice(0, last))
                                        : seal(session, sealer, last, events)));
    }

    /** A copy is sealed up to now: from here on, its own transactions count. */
    private Uni<Void> settle(Session session, SealRepository.Sealer sealer) {
        return sealer.isCopy()
                ? repository.moveSealer(session, sealer.runningTx() - 1, BEFORE_ALL, sealer.clusterNow())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> requireNoneWaits(Session session, SealRepository.Sealer sealer) {
        return repository
                .waits(session, sealer.tx(), clock.instant().minus(unsealedMax))
                .chain(waits -> waits
                        ? witness.alarm("audit_gap", "a transaction that does not end keeps events from being sealed")
                        : Uni.createFrom().voidItem());
    }

    private Uni<Slice> seal(Session session, SealRepository.Sealer sealer, Checkpoint last, List<Unsealed> events) {
        Unsealed end = events.get(events.size() - 1);
        return frontier(session, last)
                .chain(frontier -> vertx.executeBlocking(() -> make(frontier, last, events), false))
                .call(made -> repository.insertLeaves(session, size(last), events, made.hashes()))
                .call(made -> repository.insertTiles(session, made.tiles()))
                .call(made -> repository.insert(session, made.checkpoint()))
                .call(() -> sealer.isCopy()
                        ? Uni.createFrom().voidItem()
                        : repository.moveSealer(
                                session, end.tx(), end.event().fields().id(), sealer.clusterNow()))
                .call(made -> vertx.executeBlocking(() -> write(made.lines()), false))
                .invoke(made -> state = new State(made.checkpoint(), made.frontier()))
                .map(made -> new Slice(events.size(), made.checkpoint()));
    }

    private static long size(Checkpoint last) {
        return last == null ? 0 : last.treeSize();
    }

    /** Fails with IllegalStateException when the stored tree is not the one that was signed. */
    private Uni<Frontier> frontier(Session session, Checkpoint last) {
        State known = state;
        if (last == null) {
            return Uni.createFrom().item(Frontier.EMPTY);
        }
        if (known != null && known.checkpoint().isSame(last)) {
            return Uni.createFrom().item(known.frontier());
        }
        return tree.frontier(session, last.treeSize()).invoke(found -> {
            if (!Arrays.equals(found.root(), last.rootHash())) {
                throw new IllegalStateException("the stored hashes are not those that were signed");
            }
        });
    }

    /** For a worker. */
    private Made make(Frontier frontier, Checkpoint last, List<Unsealed> events) {
        TreeWriter writer = new TreeWriter(frontier);
        List<byte[]> hashes = new ArrayList<>(events.size());
        List<String> text = new ArrayList<>(events.size());
        long position = frontier.size();
        for (Unsealed unsealed : events) {
            String event = CanonicalJson.text(unsealed.event().json());
            byte[] hash = Hashes.leaf(event.getBytes(StandardCharsets.UTF_8));
            hashes.add(hash);
            writer.append(hash);
            text.add("{\"position\":" + position++ + ",\"event\":" + event + '}');
        }
        return new Made(hashes, writer.tiles(), writer.frontier(), sign(last, writer.frontier()), text);
    }

    private Void write(List<String> text) {
        try {
            if (lines.isPresent()) {
                lines.get().append(text);
            }
            return null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Checkpoint sign(Checkpoint last, Frontier frontier) {
        Instant now = clock.instant();
        Instant after = last == null || now.isAfter(last.createdAt()) ? now : last.createdAt();
        byte[] previous = last == null ? Checkpoint.beforeFirst() : last.hash();
        Checkpoint unsigned = new Checkpoint(frontier.size(), frontier.root(), previous, after, "");
        return new Checkpoint(frontier.size(), frontier.root(), previous, after, keys.sign(unsigned.payload()));
    }
}
