package dev.bulwark.gdpr.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.auth.FreshProof;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.platform.privacy.DataSubjects;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.CallerWatch;
import dev.bulwark.platform.web.Places;
import dev.bulwark.platform.web.SlowReader;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Gives customers' data out: to the customer itself, or to staff that says why and has a fresh proof. */
@ApplicationScoped
class ExportService {

    private static final String EXPORT = "gdpr.export";

    private final Mutiny.SessionFactory sessions;
    private final DataSubjects subjects;
    private final DataKeys dataKeys;
    private final ExportRepository exports;
    private final ExportWalk walk;
    private final Archives archives;
    private final ProcessingSummary processing;
    private final FreshProof freshProof;
    private final AuditLog audit;
    private final ObjectMapper mapper;
    private final CallerWatch callers;
    private final Places places;
    private final Duration partWithin;
    private final Clock clock;

    ExportService(
            Mutiny.SessionFactory sessions,
            DataSubjects subjects,
            DataKeys dataKeys,
            ExportRepository exports,
            ExportWalk walk,
            Archives archives,
            ProcessingSummary processing,
            FreshProof freshProof,
            AuditLog audit,
            ObjectMapper mapper,
            CallerWatch callers,
            ExportConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.subjects = subjects;
        this.dataKeys = dataKeys;
        this.exports = exports;
        this.walk = walk;
        this.archives = archives;
        this.processing = processing;
        this.freshProof = freshProof;
        this.audit = audit;
        this.mapper = mapper;
        this.callers = callers;
        this.places = new Places(config.jsonMax(), 1);
        this.partWithin = config.partWithin();
        this.clock = clock;
    }

    /**
     * The copy in chunks; the next is made when it is asked for. A sensitive read: who takes it, when and why commits before
     * the first chunk is made. Fails with CUSTOMER_NOT_FOUND (for a customer who is not the caller too), STEP_UP_REQUIRED,
     * VALIDATION_FAILED for a reason that is missing, and with UNAVAILABLE while the caller takes another one, or others have all
     * places; an archive also with EXPORT_PASSWORD_NEEDED. Then with {@link SlowReader.TooSlow} when its reader keeps a place
     * without reading, and with UNAUTHENTICATED when the caller may no longer have it.
     *
     * @param reason of staff; a customer need not say why
     */
    Multi<byte[]> export(Caller caller, UUID customerId, String reason, ExportFormat format) {
        Context context = Vertx.currentContext();
        boolean own = caller.ownerScope().isPresent();
        if (own && !caller.ownerScope().get().equals(customerId)) {
            return Multi.createFrom().failure(ExportProblem.CUSTOMER_NOT_FOUND.problem());
        }
        if (!own) {
            freshProof.require(caller);
            requireReason(reason);
        }
        Instant now = clock.instant();
        if (format == ExportFormat.ARCHIVE) {
            return archives.make(
                    caller,
                    customerId,
                    now,
                    context,
                    session -> record(session, caller, customerId, reason, format, now));
        }
        return places.during(caller.userId(), Archives.RETRY_SECONDS, () -> {
            Multi<byte[]> copy = sessions.withTransaction(
                            session -> record(session, caller, customerId, reason, format, now))
                    .onItem()
                    .transformToMulti(recorded -> json(customerId, now, context));
            return SlowReader.bounded(callers.during(copy, caller, Archives.READERS, context), partWithin, places);
        });
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw ProblemException.invalid(
                    List.of(new FieldError("X-Reason", "header", "required", "say why you take this customer's data")));
        }
    }

    /** Of an erased customer nothing is left that a reason could be sealed under, nor anything to justify. */
    private Uni<Void> record(
            Session session, Caller caller, UUID customerId, String reason, ExportFormat format, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return subjects.find(session, customerId)
                .invoke(state -> {
                    if (state == DataSubjects.State.ABSENT) {
                        throw ExportProblem.CUSTOMER_NOT_FOUND.problem();
                    }
                })
                .chain(() -> dataKeys.getFor(session, customerId, caller))
                .map(cipher -> cipher.isDestroyed() || caller.ownerScope().isPresent()
                        ? null
                        : cipher.seal(ExportReasons.cell(id), reason))
                .chain(reasonSealed ->
                        exports.insert(session, id, customerId, format, reasonSealed, caller.userId(), now))
                .chain(() -> audit.append(
                        session,
                        AuditEvent.success(now, caller, EXPORT)
                                .with("customer_id", customerId)
                                .with("export_id", id)
                                .with("format", format.stored())));
    }

    private Multi<byte[]> json(UUID customerId, Instant now, Context context) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            JsonExport json = new JsonExport(written, mapper, processing);
            Multi<byte[]> pages = walk.pages(customerId, context).map(page -> {
                try {
                    json.add(page);
                    return take(written);
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible); // it writes to memory
                }
            });
            Multi<byte[]> end = Multi.createFrom().item(() -> {
                try {
                    json.end(customerId, now);
                    return take(written);
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible); // it writes to memory
                }
            });
            return Multi.createBy().concatenating().streams(pages, end);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it writes to memory
        }
    }

    private static byte[] take(ByteArrayOutputStream written) {
        byte[] chunk = written.toByteArray();
        written.reset();
        return chunk;
    }
}
