package dev.bulwark.documents;

import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.documents.DocumentRepository.Replaced;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.platform.db.Slices;
import dev.bulwark.platform.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The two ends of an upload: it becomes a document, or nothing of it remains. */
@ApplicationScoped
class UploadEnds {

    /** What makes one upload the same as another, for its idempotency key; only a keyed hash of it is stored. */
    private record UploadCommand(
            UUID customerId, String retentionClass, UUID replaces, String mediaType, String name, String content) {}

    private final Mutiny.SessionFactory sessions;
    private final UploadRepository uploads;
    private final DocumentRepository documents;
    private final DataKeys dataKeys;
    private final Commands commands;
    private final CommandCalls calls;
    private final Clock clock;

    UploadEnds(
            Mutiny.SessionFactory sessions,
            UploadRepository uploads,
            DocumentRepository documents,
            DataKeys dataKeys,
            Commands commands,
            CommandCalls calls,
            Clock clock) {
        this.sessions = sessions;
        this.uploads = uploads;
        this.documents = documents;
        this.dataKeys = dataKeys;
        this.commands = commands;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * The last transaction: only now can anybody see the document. A replay answers the first upload and drops this one. Fails
     * with UNAVAILABLE when the answer of a repeated upload, of which nothing was kept, was forgotten meanwhile.
     */
    Uni<Answer> store(Upload upload, String idempotencyKey) {
        UploadRequest request = upload.request();
        UploadCommand command = new UploadCommand(
                request.customerId(),
                request.retentionClass().stored(),
                request.replaces(),
                request.type().mediaType(),
                request.name(),
                upload.contentHash());
        return commands.run(
                        calls.of(upload.caller(), UploadService.UPLOAD, idempotencyKey, command),
                        session -> store(session, upload))
                .call(answer -> answer.replayed() || answer.status() >= 400
                        ? drop(upload.id())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Outcome> store(Session session, Upload upload) {
        if (upload.isRepeated()) {
            return Uni.createFrom().failure(CommonProblem.UNAVAILABLE.problem().retryAfter(1));
        }
        UploadRequest request = upload.request();
        return uploads.lockUsage(session, request.customerId())
                .chain(() -> lineage(session, upload))
                .chain(lineageId -> documents
                        .nextVersion(session, lineageId)
                        .chain(version -> dataKeys.get(session, request.customerId())
                                .map(cipher -> seal(upload, upload.header(lineageId, version), cipher))))
                .call(row -> uploads.handBack(session, row.id()))
                .call(row -> documents.store(session, row))
                .map(UploadEnds::outcome);
    }

    /**
     * The lineage that the upload continues, or begins. Fails with DOCUMENT_NOT_FOUND, REPLACED_KEPT_BY_STAFF,
     * REPLACED_CLASS_DIFFERS.
     */
    Uni<UUID> lineage(Session session, Upload upload) {
        UploadRequest request = upload.request();
        if (request.replaces() == null) {
            return Uni.createFrom().item(upload.id());
        }
        return documents
                .findReplaced(session, request.replaces(), request.customerId())
                .map(found -> found.orElseThrow(DocumentProblem.DOCUMENT_NOT_FOUND::problem))
                .invoke(replaced -> VersionRules.requireReplaceable(replaced, upload))
                .map(Replaced::lineageId);
    }

    private DocumentRow seal(Upload upload, ContentHeader header, FieldCipher cipher) {
        UploadRequest request = upload.request();
        Instant now = clock.instant();
        return new DocumentRow(
                upload.id(),
                request.customerId(),
                header.lineageId(),
                header.version(),
                request.retentionClass(),
                request.retentionClass().keepUntil(now).orElse(null),
                request.type(),
                header.sizeBytes(),
                header.chunks(),
                cipher.seal(DocumentRow.nameCell(upload.id()), request.name()),
                cipher.seal(DocumentRow.headerCell(upload.id()), header.toText()),
                upload.caller().userId(),
                now);
    }

    private static Outcome outcome(DocumentRow row) {
        return Outcome.created(new DocumentUploadedView(
                        row.id(),
                        row.customerId(),
                        row.lineageId(),
                        row.version(),
                        row.type().mediaType(),
                        row.sizeBytes(),
                        row.retentionClass(),
                        row.keepUntil(),
                        row.createdAt()))
                .audited("document_id", row.id())
                .audited("owner", row.customerId())
                .audited("version", row.version())
                .audited("size_bytes", row.sizeBytes());
    }

    /** By slices, each in a transaction of its own. Leaves alone what is stored, deleted or gone. */
    Uni<Void> drop(UUID id) {
        return Slices.of(
                        DeletedContents.CHUNKS_A_SLICE,
                        sessions,
                        session -> lockUnfinished(session, id)
                                .chain(found -> found.isPresent()
                                        ? uploads.deleteChunks(session, id, DeletedContents.CHUNKS_A_SLICE)
                                        : Uni.createFrom().item(0)))
                .chain(() -> sessions.withTransaction(session -> lockUnfinished(session, id)
                        .chain(found -> found.map(unfinished -> remove(session, id, unfinished))
                                .orElseGet(() -> Uni.createFrom().voidItem()))));
    }

    /** The customer's quota first, as everybody; only the document says whose it is. */
    private Uni<Optional<UploadRepository.Unfinished>> lockUnfinished(Session session, UUID id) {
        return uploads.ownerOfUnfinished(session, id)
                .chain(owner -> owner.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : uploads.lockUsage(session, owner.get()).chain(() -> uploads.lockUnfinished(session, id)));
    }

    private Uni<Void> remove(Session session, UUID id, UploadRepository.Unfinished unfinished) {
        return uploads.deleteUnfinished(session, id)
                .chain(() -> uploads.release(session, unfinished.customerId(), unfinished.reservedBytes()));
    }
}
