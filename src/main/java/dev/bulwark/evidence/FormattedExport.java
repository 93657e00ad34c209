package dev.bulwark.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.audit.AuditSelection;
import dev.bulwark.evidence.SealRepository.Sealed;
import dev.bulwark.evidence.export.ExportFormat;
import dev.bulwark.evidence.export.ExportStatement;
import dev.bulwark.evidence.tree.CanonicalJson;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.evidence.tree.Hashes;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Gives chosen events out in the forms that other systems read, up to the last checkpoint there was when it began, and ends with
 * what it signs of it: whoever cuts, adds or changes a line cannot make that line anew.
 */
@ApplicationScoped
class FormattedExport {

    /** How far the clocks of replicas may be apart: where to begin is looked up by the sealer's time. */
    private static final Duration SKEW_MAX = Duration.ofMinutes(10);

    private final Mutiny.SessionFactory sessions;
    private final SealRepository repository;
    private final RetirementRepository retirements;
    private final SealedSlices slices;
    private final AuditKeys keys;
    private final AuditLog audit;
    private final Clock clock;

    FormattedExport(
            Mutiny.SessionFactory sessions,
            SealRepository repository,
            RetirementRepository retirements,
            SealedSlices slices,
            AuditKeys keys,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.retirements = retirements;
        this.slices = slices;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Places from {@code from} up to and without {@code end}. */
    private record Range(long from, long end, RetiredMonths retired) {}

    /** A sensitive read: its audit event commits before the first line leaves. */
    Multi<byte[]> export(Caller caller, ExportFormat format, AuditSelection selection) {
        Context context = Vertx.currentContext();
        return begin(caller, format, selection)
                .onItem()
                .transformToMulti(range -> {
                    Writing writing = new Writing(format, selection, range.retired());
                    return Multi.createBy()
                            .concatenating()
                            .streams(
                                    Multi.createFrom().item(writing::head),
                                    slices.of(
                                            range.from(),
                                            range.end(),
                                            context,
                                            (session, from, to) -> repository
                                                    .sealed(session, from, to)
                                                    .map(writing::lines)),
                                    Multi.createFrom().item(() -> writing.statement(range.end())));
                })
                .select()
                .where(bytes -> bytes.length > 0);
    }

    private Uni<Range> begin(Caller caller, ExportFormat format, AuditSelection selection) {
        AuditEvent event =
                AuditEvent.success(clock.instant(), caller, "audit.export").with("format", name(format));
        return sessions.withTransaction(session -> audit.append(session, event)
                .chain(() -> repository.last(session))
                .map(last -> last.map(Checkpoint::treeSize).orElse(0L))
                .chain(end -> from(session, selection)
                        .chain(from -> retirements.list(session).map(retired -> new Range(from, end, retired)))));
    }

    private Uni<Long> from(Session session, AuditSelection selection) {
        return selection.from() == null
                ? Uni.createFrom().item(0L)
                : repository
                        .signedBefore(session, selection.from().minus(SKEW_MAX))
                        .map(before -> before.map(Checkpoint::treeSize).orElse(0L));
    }

    private static String name(ExportFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    /** One export, written line by line by one subscriber. */
    private final class Writing {

        private final ExportFormat format;
        private final AuditSelection selection;
        private final RetiredMonths retired;
        private final MessageDigest digest = ExportStatement.digest();
        private long events;

        Writing(ExportFormat format, AuditSelection selection, RetiredMonths retired) {
            this.format = format;
            this.selection = selection;
            this.retired = retired;
        }

        byte[] head() {
            return digested(format.head());
        }

        byte[] lines(List<Sealed> sealed) {
            StringBuilder text = new StringBuilder();
            for (Sealed one : sealed) {
                if (one.event().json() == null && retired.contains(one.position())) {
                    continue; // it is in the export of its month
                }
                ObjectNode event = whole(one);
                if (selection.includes(event)) {
                    text.append(format.event(event));
                    events++;
                }
            }
            return digested(text.toString());
        }

        /** Nothing is signed that is not what was sealed: an export that meets such an event ends without its last line. */
        private static ObjectNode whole(Sealed one) {
            ObjectNode event = one.event().json();
            if (event == null || !Arrays.equals(Hashes.leaf(CanonicalJson.bytes(event)), one.hash())) {
                throw new IllegalStateException("not what was sealed, at position " + one.position());
            }
            return event;
        }

        byte[] statement(long treeSize) {
            ExportStatement statement = new ExportStatement(
                    name(format), digest.digest(), events, treeSize, selection.parameters(), clock.instant());
            return format.statement(keys.sign(statement.payload())).getBytes(StandardCharsets.UTF_8);
        }

        private byte[] digested(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(bytes);
            return bytes;
        }
    }
}
