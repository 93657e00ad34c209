package dev.bulwark.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.audit.AuditSelection;
import dev.bulwark.evidence.SealRepository.Sealed;
import dev.bulwark.evidence.VerificationView.Broken;
import dev.bulwark.evidence.export.ExportFormat;
import dev.bulwark.evidence.export.ExportStatement;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.evidence.tree.Frontier;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Gives chosen events out in the forms that other systems read, up to the last checkpoint there was when it began, and ends with
 * what it signs of it: whoever cuts, adds or changes a line cannot make that line anew. What it reads, chosen or not, is checked
 * against the checkpoints, as {@code verify} does: nothing is signed that is not what was sealed.
 */
@ApplicationScoped
class FormattedExport {

    /** How far the clocks of replicas may be apart: where to begin is looked up by the sealer's time. */
    private static final Duration SKEW_MAX = Duration.ofMinutes(10);

    private final Mutiny.SessionFactory sessions;
    private final SealRepository repository;
    private final RetirementRepository retirements;
    private final SealedSlices slices;
    private final Tree tree;
    private final AuditKeys keys;
    private final AuditLog audit;
    private final Vertx vertx;
    private final Clock clock;

    FormattedExport(
            Mutiny.SessionFactory sessions,
            SealRepository repository,
            RetirementRepository retirements,
            SealedSlices slices,
            Tree tree,
            AuditKeys keys,
            AuditLog audit,
            Vertx vertx,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.retirements = retirements;
        this.slices = slices;
        this.tree = tree;
        this.keys = keys;
        this.audit = audit;
        this.vertx = vertx;
        this.clock = clock;
    }

    /**
     * What is read.
     *
     * @param before the checkpoint that it begins after; null for none
     * @param frontier what that one signs
     * @param end up to and without this place
     */
    private record Range(Checkpoint before, Frontier frontier, long end, RetiredMonths retired) {}

    /** A sensitive read: its audit event commits before the first line leaves. */
    Multi<byte[]> export(Caller caller, ExportFormat format, AuditSelection selection) {
        Context context = io.vertx.core.Vertx.currentContext();
        return begin(caller, format, selection)
                .onItem()
                .transformToMulti(range -> {
                    Writing writing = new Writing(format, selection, range);
                    return Multi.createBy()
                            .concatenating()
                            .streams(
                                    Multi.createFrom().item(writing::head),
                                    slices.of(
                                            range.frontier().size(),
                                            range.end(),
                                            context,
                                            (session, from, to) -> slice(session, from, to, writing)),
                                    Multi.createFrom().item(() -> writing.statement(range.end())));
                })
                .select()
                .where(bytes -> bytes.length > 0);
    }

    private Uni<byte[]> slice(Session session, long from, long to, Writing writing) {
        return repository
                .sealed(session, from, to)
                .chain(events -> repository
                        .between(session, from, to)
                        .chain(checkpoints -> vertx.executeBlocking(() -> writing.lines(events, checkpoints), false)));
    }

    private Uni<Range> begin(Caller caller, ExportFormat format, AuditSelection selection) {
        AuditEvent event =
                AuditEvent.success(clock.instant(), caller, "audit.export").with("format", format.code());
        return sessions.withTransaction(session -> audit.append(session, event)
                .chain(() -> repository.last(session))
                .map(last -> last.map(Checkpoint::treeSize).orElse(0L))
                .chain(end -> before(session, selection).chain(before -> range(session, before.orElse(null), end))));
    }

    private Uni<Range> range(Session session, Checkpoint before, long end) {
        return tree.frontier(session, before == null ? 0 : before.treeSize())
                .chain(frontier -> retirements.list(session).map(retired -> new Range(before, frontier, end, retired)));
    }

    private Uni<Optional<Checkpoint>> before(Session session, AuditSelection selection) {
        return selection.from() == null
                ? Uni.createFrom().item(Optional.empty())
                : repository.signedBefore(session, selection.from().minus(SKEW_MAX));
    }

    /** One export, written line by line by one subscriber. */
    private final class Writing {

        private final ExportFormat format;
        private final AuditSelection selection;
        private final Verification verification;
        private final MessageDigest digest = ExportStatement.digest();
        private long events;
        private long retired;

        Writing(ExportFormat format, AuditSelection selection, Range range) {
            this.format = format;
            this.selection = selection;
            this.verification = new Verification(keys.verifying(), range.retired(), range.frontier(), range.before());
        }

        byte[] head() {
            return digested(format.head());
        }

        /** For a worker. An export that meets what was not sealed ends without its last line. */
        byte[] lines(List<Sealed> sealed, List<Checkpoint> checkpoints) {
            verification.check(sealed, checkpoints).ifPresent(Writing::refuse);
            StringBuilder text = new StringBuilder();
            for (Sealed one : sealed) {
                if (!one.event().isThere()) {
                    retired++; // it is in the export of its month
                    continue;
                }
                ObjectNode event = one.event().json();
                if (selection.includes(event)) {
                    text.append(format.event(event));
                    events++;
                }
            }
            return digested(text.toString());
        }

        private static void refuse(Broken broken) {
            throw new IllegalStateException("position " + broken.position() + ": " + broken.reason());
        }

        byte[] statement(long treeSize) {
            verification.end(Optional.empty()).ifPresent(Writing::refuse);
            ExportStatement statement = new ExportStatement(
                    format.code(), digest.digest(), events, retired, treeSize, selection.parameters(), clock.instant());
            return format.statement(keys.sign(statement.payload())).getBytes(StandardCharsets.UTF_8);
        }

        private byte[] digested(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(bytes);
            return bytes;
        }
    }
}
