package dev.bulwark.documents;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.audit.OnceAnHour;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.customers.CustomerDirectory;
import dev.bulwark.customers.CustomerProblem;
import dev.bulwark.documents.UploadRepository.Quota;
import dev.bulwark.encryption.ContentKeys;
import dev.bulwark.encryption.chunks.Chunks;
import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Places;
import dev.bulwark.platform.web.UploadBody;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jboss.logging.Logger;

/** Takes documents in, part by part; see the package for the phases. */
@ApplicationScoped
class UploadService {

    /** A transaction's worth: four chunks, five at the end, which the client sends while nobody holds a connection. */
    static final int PART_BYTES = 4 * Chunks.PLAIN_BYTES;

    static final String UPLOAD = "documents.upload";
    private static final Logger LOG = Logger.getLogger(UploadService.class);
    private static final String MALWARE = "document_malware";
    private static final long RETRY_SECONDS = 5;

    private final Mutiny.SessionFactory sessions;
    private final UploadRepository uploads;
    private final UploadEnds ends;
    private final CustomerDirectory customers;
    private final ContentKeys keys;
    private final ScannerChoice choice;
    private final List<DocumentScanner> scanners;
    private final Commands commands;
    private final CommandCalls calls;
    private final AuditLog audit;
    private final Quota quota;
    private final Places places;
    private final OnceAnHour<UUID> quiet = new OnceAnHour<>();
    private final Clock clock;

    UploadService(
            Mutiny.SessionFactory sessions,
            UploadRepository uploads,
            UploadEnds ends,
            CustomerDirectory customers,
            ContentKeys keys,
            ScannerChoice choice,
            @All List<DocumentScanner> scanners,
            Commands commands,
            CommandCalls calls,
            AuditLog audit,
            DocumentConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.uploads = uploads;
        this.ends = ends;
        this.customers = customers;
        this.keys = keys;
        this.choice = choice;
        this.scanners = scanners;
        this.commands = commands;
        this.calls = calls;
        this.audit = audit;
        this.quota = new Quota(
                config.customerDocumentsMax(), config.customerBytesMax().asLongValue());
        this.places = new Places(config.uploadsMax(), config.transfersPerUserMax());
        this.clock = clock;
    }

    /** Fails with SCANNER_NOT_CHOSEN. */
    void requireScanner() {
        choice.requireMade();
    }

    /**
     * Fails with IDEMPOTENCY_KEY_MALFORMED, CUSTOMER_NOT_FOUND (for a foreign customer too), CLASS_KEPT_BY_STAFF,
     * CUSTOMER_ERASED, DOCUMENT_NOT_FOUND, REPLACED_KEPT_BY_STAFF, REPLACED_CLASS_DIFFERS, DOCUMENT_QUOTA_EXCEEDED; then, while
     * the body arrives, PAYLOAD_TOO_LARGE, UPLOAD_TOO_SLOW, DOCUMENT_EMPTY, DOCUMENT_TYPE_REFUSED, DOCUMENT_REFUSED. Nothing of
     * an upload that failed remains. Of one whose key was answered before the content is only hashed: it fails with
     * IDEMPOTENCY_KEY_REUSED, or is answered again, whatever became of the quota and the documents meanwhile.
     */
    Uni<Answer> upload(Caller caller, String idempotencyKey, UploadRequest request, UploadBody body) {
        calls.requireWellFormed(idempotencyKey);
        if (!places.tryTake(caller.userId())) {
            return Uni.createFrom().failure(CommonProblem.UNAVAILABLE.problem().retryAfter(RETRY_SECONDS));
        }
        Context context = Vertx.currentContext();
        Upload upload = new Upload(
                UuidCreator.getTimeOrderedEpoch(),
                caller,
                request,
                keys.generate(),
                scanners.stream().map(DocumentScanner::begin).toList());
        return begin(upload, idempotencyKey)
                .chain(() -> receive(upload, body, context))
                .chain(() -> upload.isRepeated() ? Uni.createFrom().voidItem() : home(upload.verdict(), context))
                .chain(() -> ends.store(upload, idempotencyKey))
                .onFailure()
                .call(failure -> home(Uni.createFrom().voidItem(), context).chain(() -> giveUp(upload, failure)))
                .onTermination()
                .invoke(() -> {
                    upload.close();
                    places.release(caller.userId());
                });
    }

    private Uni<Void> begin(Upload upload, String idempotencyKey) {
        UploadRequest request = upload.request();
        UUID customerId = request.customerId();
        if (upload.caller().ownerScope().filter(own -> !own.equals(customerId)).isPresent()) {
            return Uni.createFrom().failure(CustomerProblem.CUSTOMER_NOT_FOUND.problem());
        }
        if (upload.caller().ownerScope().isPresent() && request.retentionClass() != RetentionClass.OTHER) {
            return Uni.createFrom().failure(DocumentProblem.CLASS_KEPT_BY_STAFF.problem());
        }
        return sessions.withTransaction(session -> commands.isAnswered(session, upload.caller(), idempotencyKey)
                .chain(answered -> {
                    if (answered) {
                        upload.repeat();
                        return Uni.createFrom().voidItem();
                    }
                    return reserve(session, upload);
                }));
    }

    private Uni<Void> reserve(Session session, Upload upload) {
        UploadRequest request = upload.request();
        UUID customerId = request.customerId();
        return customers
                .requireNotErased(session, customerId)
                .chain(() -> uploads.meet(session, customerId, quota))
                .chain(() -> ends.lineage(session, upload))
                .call(() -> uploads.reserve(session, customerId, quota, 1, request.declaredBytes()))
                .chain(lineageId -> uploads.begin(session, upload, lineageId, clock.instant()));
    }

    /** A part is written while the one after it is in hand: only then is it known not to be the last. */
    private Uni<Void> receive(Upload upload, UploadBody body, Context context) {
        return home(body.next(), context)
                .invoke(upload::begin)
                .chain(() -> Multi.createBy()
                        .repeating()
                        .uni(() -> step(upload, body, context))
                        .whilst(done -> !upload.isEnded())
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Boolean> step(Upload upload, UploadBody body, Context context) {
        return home(body.next(), context)
                .chain(following -> onWorker(context, () -> prepare(upload, following.length == 0))
                        .chain(made -> upload.isRepeated()
                                ? Uni.createFrom().item(0)
                                : home(upload.scan(), context).chain(() -> append(upload, made)))
                        .invoke(count -> upload.advance(count, following))
                        .replaceWith(true));
    }

    private static List<byte[]> prepare(Upload upload, boolean last) {
        upload.hash();
        return upload.isRepeated() ? List.of() : upload.seal(last);
    }

    /** A short transaction of its own. */
    private Uni<Integer> append(Upload upload, List<byte[]> sealed) {
        long unreserved = upload.unreservedBytes();
        return sessions.withTransaction(session -> (unreserved == 0
                                ? Uni.createFrom().voidItem()
                                : uploads.reserve(session, upload.request().customerId(), quota, 0, unreserved))
                        .chain(() -> uploads.append(
                                session,
                                upload.id(),
                                upload.writtenChunks(),
                                sealed,
                                upload.sealedBytes(),
                                clock.instant())))
                .replaceWith(sealed.size());
    }

    /** What remains when even this fails is removed by {@link UnfinishedUploads}. */
    private Uni<Void> giveUp(Upload upload, Throwable failure) {
        return alarm(upload, failure)
                .chain(() -> ends.drop(upload.id()))
                .onFailure()
                .invoke(lost -> LOG.warn("an upload that failed is removed later", lost))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> alarm(Upload upload, Throwable failure) {
        boolean found =
                failure instanceof ProblemException problem && problem.type() == DocumentProblem.DOCUMENT_REFUSED;
        if (!found || !quiet.isDue(upload.caller().userId())) {
            return Uni.createFrom().voidItem();
        }
        return audit.appendAlone(AuditEvent.alert(
                        clock.instant(), MALWARE, "high", upload.caller().origin())
                .with("customer_id", upload.request().customerId())
                .with("uploaded_by", upload.caller().userId()));
    }

    private static <T> Uni<T> onWorker(Context context, Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> context.executeBlocking(work, false).toCompletionStage());
    }

    /** Sockets call back on contexts of their own; sessions belong to the request's. */
    private static <T> Uni<T> home(Uni<T> step, Context context) {
        return step.emitOn(next -> context.runOnContext(now -> next.run()));
    }
}
