package dev.bulwark.documents;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.customers.CustomerDirectory;
import dev.bulwark.customers.CustomerProblem;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.platform.privacy.RetentionSchedule;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Shows and deletes documents. */
@ApplicationScoped
class DocumentService {

    private static final String READ = "documents.read";
    private static final String DELETE = "documents.delete";

    private final Mutiny.SessionFactory sessions;
    private final DocumentRepository documents;
    private final UploadRepository uploads;
    private final DocumentDeletion deletion;
    private final RetentionSchedule schedule;
    private final DataKeys dataKeys;
    private final CustomerDirectory customers;
    private final Commands commands;
    private final CommandCalls calls;
    private final AuditLog audit;
    private final Clock clock;

    DocumentService(
            Mutiny.SessionFactory sessions,
            DocumentRepository documents,
            UploadRepository uploads,
            DocumentDeletion deletion,
            RetentionSchedule schedule,
            DataKeys dataKeys,
            CustomerDirectory customers,
            Commands commands,
            CommandCalls calls,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.documents = documents;
        this.uploads = uploads;
        this.deletion = deletion;
        this.schedule = schedule;
        this.dataKeys = dataKeys;
        this.customers = customers;
        this.commands = commands;
        this.calls = calls;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with DOCUMENT_NOT_FOUND, for a foreign one too, and CUSTOMER_RESTRICTED. A sensitive read: audited before it is answered. */
    Uni<DocumentView> get(Caller caller, UUID id) {
        return sessions.withTransaction(session -> documents
                .find(session, id, caller.ownerScope().orElse(null))
                .map(found -> found.orElseThrow(DocumentProblem.DOCUMENT_NOT_FOUND::problem))
                .call(row -> audit.append(
                        session,
                        AuditEvent.success(clock.instant(), caller, READ)
                                .with("document_id", id)
                                .with("customer_id", row.customerId())))
                .chain(row ->
                        dataKeys.getFor(session, row.customerId(), caller).map(cipher -> view(caller, row, cipher))));
    }

    /** Newest first. Fails with CUSTOMER_NOT_FOUND for who is not the caller. A sensitive read, as {@link #get}. */
    Uni<DocumentPage> list(Caller caller, UUID customerId, String cursor, int limit) {
        UUID before = Cursor.read(cursor, UUID::fromString);
        if (caller.ownerScope().filter(own -> !own.equals(customerId)).isPresent()) {
            return Uni.createFrom().failure(CustomerProblem.CUSTOMER_NOT_FOUND.problem());
        }
        return sessions.withTransaction(session -> documents
                .list(session, customerId, before, limit + 1)
                .chain(rows -> views(session, caller, customerId, rows))
                .call(() -> audit.append(
                        session,
                        AuditEvent.success(clock.instant(), caller, READ).with("customer_id", customerId)))
                .map(views -> Cursor.page(views, limit, DocumentView::documentId, DocumentPage::new)));
    }

    private Uni<List<DocumentView>> views(Session session, Caller caller, UUID customerId, List<DocumentRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return dataKeys.getFor(session, customerId, caller)
                .map(cipher ->
                        rows.stream().map(row -> view(caller, row, cipher)).toList());
    }

    private static DocumentView view(Caller caller, DocumentRow row, FieldCipher cipher) {
        String name = cipher.open(DocumentRow.nameCell(row.id()), row.name());
        return DocumentView.of(row, name, caller.ownerScope().isEmpty());
    }

    /**
     * Opens the transaction: the key of the content and the name go for good, and a first slice of the chunks; what is left
     * of a large document opens nowhere and is removed by {@link DeletedContents}. Locks as the package says. The customer's
     * row is locked before the document's: a legal hold that is placed meanwhile either stands by then, or waits. Fails with
     * DOCUMENT_NOT_FOUND, CUSTOMER_RESTRICTED, LEGAL_HOLD_STANDS, RETENTION_HOLDS.
     */
    Uni<Answer> delete(Caller caller, String idempotencyKey, DeleteDocumentRequest request) {
        UUID ownerId = caller.ownerScope().orElse(null);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        return commands.run(
                calls.of(caller, DELETE, idempotencyKey, request),
                session -> documents
                        .find(session, request.documentId(), ownerId)
                        .map(found -> found.orElseThrow(DocumentProblem.DOCUMENT_NOT_FOUND::problem))
                        .call(row -> dataKeys.lock(session, row.customerId()))
                        .call(row -> customers.lock(session, row.customerId()))
                        .call(row ->
                                dataKeys.getFor(session, row.customerId(), caller)) // who may not use may not delete
                        .call(row -> deletion.requireNoHold(session, row.customerId()))
                        .call(row -> uploads.lockUsage(session, row.customerId()))
                        .call(row -> endIfDue(session, row, now))
                        .chain(row -> documents.lock(session, row.id(), ownerId))
                        .map(found -> found.orElseThrow(DocumentProblem.DOCUMENT_NOT_FOUND::problem))
                        .chain(row -> delete(session, row, now)));
    }

    /** How long it is kept may be known only to the rules of retention; what they would delete today may be deleted. */
    private Uni<Void> endIfDue(Session session, DocumentRow row, Instant now) {
        return row.keepUntil() != null
                ? Uni.createFrom().voidItem()
                : schedule.isDue(session, row.customerId(), row.id(), now)
                        .chain(due -> due
                                ? documents.setKeepUntil(session, row.id(), now)
                                : Uni.createFrom().voidItem());
    }

    private Uni<Outcome> delete(Session session, DocumentRow row, Instant now) {
        return deletion.delete(session, row, now)
                .map(done -> Outcome.ok(new DocumentDeletedView(row.id(), "deleted", now))
                        .audited("document_id", row.id())
                        .audited("owner", row.customerId()));
    }
}
