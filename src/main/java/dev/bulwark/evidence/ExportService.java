package dev.bulwark.evidence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.evidence.SealRepository.Sealed;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.evidence.tree.ExportReader;
import dev.bulwark.evidence.tree.Frontier;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Gives the sealed record out, as {@link ExportReader} reads it: a slice at a time and only when the client takes it, no
 * connection held in between. It ends with the last checkpoint there was when it began.
 */
@ApplicationScoped
class ExportService {

    private final Mutiny.SessionFactory sessions;
    private final SealRepository repository;
    private final SealedSlices slices;
    private final Tree tree;
    private final Witness witness;
    private final AuditLog audit;
    private final Clock clock;

    ExportService(
            Mutiny.SessionFactory sessions,
            SealRepository repository,
            SealedSlices slices,
            Tree tree,
            Witness witness,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.slices = slices;
        this.tree = tree;
        this.witness = witness;
        this.audit = audit;
        this.clock = clock;
    }

    private record Head(Frontier frontier, long end, Optional<Checkpoint> seen) {}

    /** A sensitive read: its audit event commits before the first line leaves. */
    Multi<byte[]> export(Caller caller, long from) {
        Context context = Vertx.currentContext();
        return begin(caller, from)
                .onItem()
                .transformToMulti(head -> Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().item(bytes(first(head))),
                                slices.of(head.frontier().size(), head.end(), context, this::slice)));
    }

    private Uni<Head> begin(Caller caller, long from) {
        return sessions.withTransaction(session -> audit.append(
                        session, AuditEvent.success(clock.instant(), caller, "audit.export"))
                .chain(() -> repository.last(session))
                .map(last -> last.map(Checkpoint::treeSize).orElse(0L))
                .chain(end -> tree.frontier(session, Math.min(from, end))
                        .chain(frontier -> witness.seen().map(seen -> new Head(frontier, end, seen)))));
    }

    private static ObjectNode first(Head head) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("type", "export")
                .put("format", ExportReader.FORMAT)
                .put("position", head.frontier().size());
        ArrayNode roots = line.putArray("frontier");
        head.frontier().roots().forEach(root -> roots.add(HexFormat.of().formatHex(root)));
        line.set("at_least", head.seen().map(Checkpoint::toJson).orElse(null));
        return line;
    }

    private Uni<byte[]> slice(Session session, long from, long to) {
        return repository
                .sealed(session, from, to)
                .chain(events -> repository.between(session, from, to).map(found -> lines(events, found)));
    }

    /** An event that is gone leaves its gap: the reader is to see it. */
    private static byte[] lines(List<Sealed> events, List<Checkpoint> checkpoints) {
        Map<Long, Checkpoint> at = new HashMap<>();
        checkpoints.forEach(checkpoint -> at.put(checkpoint.treeSize(), checkpoint));
        StringBuilder text = new StringBuilder();
        for (Sealed sealed : events) {
            if (sealed.event().json() != null) {
                ObjectNode line = JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "event")
                        .put("position", sealed.position());
                line.set("event", sealed.event().json());
                text.append(line).append('\n');
            }
            Checkpoint checkpoint = at.get(sealed.position() + 1);
            if (checkpoint != null) {
                text.append(checkpoint.toJson().put("type", "checkpoint")).append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ObjectNode line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
