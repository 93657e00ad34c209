package dev.bulwark.documents;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.documents.DocumentRepository.Extent;
import dev.bulwark.documents.DocumentRepository.StoredChunk;
import dev.bulwark.encryption.CipherRejected;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.TamperingWatch;
import dev.bulwark.encryption.chunks.ChunkRejected;
import dev.bulwark.encryption.chunks.Chunks;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.CallerWatch;
import dev.bulwark.platform.web.Places;
import dev.bulwark.platform.web.Places.Place;
import dev.bulwark.platform.web.SlowReader;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Gives documents out, a few chunks at a time and only when the client takes them. */
@ApplicationScoped
class ContentService {

    private static final String CONTENT = "documents.content";
    private static final String READ = "documents.read";

    /** Permissions that documents are given out by. */
    private static final Set<String> READERS =
            Set.of("accounts:read", "loans:read", "customer_service:read", "customers:read-own");

    private static final int CHUNKS_A_READ = 4;
    private static final long RETRY_SECONDS = 5;

    /** A document whose rows are what its header says; its chunks are known only when they open. */
    record OpenDocument(DocumentRow row, String name, ContentHeader header) {}

    /** A document in the place of who takes it. */
    record Download(OpenDocument document, Place place) {}

    private final Mutiny.SessionFactory sessions;
    private final DocumentRepository documents;
    private final DataKeys dataKeys;
    private final TamperingWatch watch;
    private final AuditLog audit;
    private final CallerWatch callers;
    private final Places places;
    private final Duration partMax;
    private final Clock clock;

    ContentService(
            Mutiny.SessionFactory sessions,
            DocumentRepository documents,
            DataKeys dataKeys,
            TamperingWatch watch,
            AuditLog audit,
            CallerWatch callers,
            DocumentConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.documents = documents;
        this.dataKeys = dataKeys;
        this.watch = watch;
        this.audit = audit;
        this.callers = callers;
        this.places = new Places(config.downloadsMax(), config.transfersPerUserMax());
        this.partMax = config.uploadRateOver()
                .plusMillis(CHUNKS_A_READ * Chunks.PLAIN_BYTES * 1000L / config.downloadRateMin());
        this.clock = clock;
    }

    /**
     * As {@link #open}, in a place that {@link #stream} gives back. Fails with UNAVAILABLE first: who is given nothing has
     * opened nothing, and is not recorded as if.
     */
    Uni<Download> begin(Caller caller, UUID id) {
        return Uni.createFrom().deferred(() -> {
            Place place = places.take(caller.userId(), RETRY_SECONDS);
            return open(caller, id)
                    .map(document -> new Download(document, place))
                    .onFailure()
                    .invoke(place::release)
                    .onCancellation()
                    .invoke(place::release);
        });
    }

    /**
     * Fails with DOCUMENT_NOT_FOUND, for a foreign one too, CUSTOMER_RESTRICTED, and with DOCUMENT_DAMAGED when the row was changed or chunks
     * are missing or too many. A sensitive read: its audit event commits before the first byte leaves.
     */
    Uni<OpenDocument> open(Caller caller, UUID id) {
        return open(caller, id, CONTENT);
    }

    /** As {@link #open}, for who is told about the document and gets nothing of its content. */
    Uni<OpenDocument> describe(Caller caller, UUID id) {
        return open(caller, id, READ);
    }

    private Uni<OpenDocument> open(Caller caller, UUID id, String action) {
        return sessions.withTransaction(session -> documents
                        .find(session, id, caller.ownerScope().orElse(null))
                        .map(found -> found.orElseThrow(DocumentProblem.DOCUMENT_NOT_FOUND::problem))
                        .chain(row -> dataKeys.getFor(session, row.customerId(), caller)
                                .map(cipher -> open(row, cipher)))
                        .call(document -> requireWhole(session, document))
                        .call(document -> audit.append(
                                session,
                                AuditEvent.success(clock.instant(), caller, action)
                                        .with("document_id", id)
                                        .with("customer_id", document.row().customerId()))))
                .onFailure(CipherRejected.class)
                .transform(rejected -> DocumentProblem.DOCUMENT_DAMAGED.problem());
    }

    private OpenDocument open(DocumentRow row, FieldCipher cipher) {
        String name = cipher.open(DocumentRow.nameCell(row.id()), row.name());
        ContentHeader header = ContentHeader.ofText(cipher.open(DocumentRow.headerCell(row.id()), row.header()));
        if (!header.describes(row)) {
            watch.rejected(DocumentRow.headerCell(row.id()));
            throw DocumentProblem.DOCUMENT_DAMAGED.problem();
        }
        return new OpenDocument(row, name, header);
    }

    private Uni<Extent> requireWhole(Session session, OpenDocument document) {
        ContentHeader header = document.header();
        return documents.extent(session, document.row().id()).invoke(extent -> {
            boolean whole = extent.chunks() == header.chunks()
                    && extent.first() == 0
                    && extent.last() == header.chunks() - 1
                    && extent.bytes() == header.sizeBytes() + (long) header.chunks() * Chunks.TAG_BYTES;
            if (!whole) {
                throw damaged(document.row().id());
            }
        });
    }

    private RuntimeException damaged(UUID id) {
        watch.rejected(DocumentRow.chunkCell(id));
        return DocumentProblem.DOCUMENT_DAMAGED.problem();
    }

    /**
     * The {@link #parts} of a document that {@link #begin} opened; gives the place back when the last one was taken. Fails
     * with {@link SlowReader.TooSlow} when the client takes one too slowly: it would keep its place as long as it likes. With
     * UNAUTHENTICATED when the caller may no longer read.
     */
    Multi<byte[]> stream(Caller caller, Download download) {
        Multi<byte[]> parts = callers.during(parts(download.document()), caller, READERS, Vertx.currentContext());
        return SlowReader.bounded(parts, partMax, places).onTermination().invoke(download.place()::release);
    }

    /**
     * The content, in parts that are read and opened when they are asked for; no connection is held in between. Fails
     * before any byte of a chunk that does not open, and when the document is deleted meanwhile.
     */
    Multi<byte[]> parts(OpenDocument document) {
        Context context = Vertx.currentContext();
        return Multi.createFrom().deferred(() -> {
            UUID id = document.row().id();
            Chunks chunks = document.header().key().chunks("document", id);
            AtomicInteger next = new AtomicInteger();
            int end = document.header().chunks();
            return Multi.createBy()
                    .repeating()
                    .uni(() -> read(id, next.get(), end, context)
                            .chain(stored -> open(context, document, chunks, stored))
                            .invoke(() -> next.addAndGet(CHUNKS_A_READ)))
                    .whilst(opened -> next.get() < end);
        });
    }

    private Uni<List<StoredChunk>> read(UUID id, int first, int end, Context context) {
        int last = Math.min(first + CHUNKS_A_READ, end);
        return sessions.withSession(session -> documents.chunks(session, id, first, last))
                .invoke(stored -> requireRow(id, first, last, stored))
                .runSubscriptionOn(read -> context.runOnContext(now -> read.run()));
    }

    private void requireRow(UUID id, int first, int last, List<StoredChunk> stored) {
        if (stored.isEmpty()) {
            throw DocumentProblem.DOCUMENT_NOT_FOUND.problem(); // deleted while it was read
        }
        for (int n = 0; n < stored.size(); n++) {
            if (stored.get(n).number() != first + n || stored.size() != last - first) {
                throw damaged(id);
            }
        }
    }

    private Uni<byte[]> open(Context context, OpenDocument document, Chunks chunks, List<StoredChunk> stored) {
        return Uni.createFrom()
                .completionStage(() -> context.executeBlocking(() -> open(document, chunks, stored), false)
                        .toCompletionStage());
    }

    /** For a worker. */
    private byte[] open(OpenDocument document, Chunks chunks, List<StoredChunk> stored) {
        ByteArrayOutputStream opened = new ByteArrayOutputStream(CHUNKS_A_READ * Chunks.PLAIN_BYTES);
        try {
            for (StoredChunk chunk : stored) {
                boolean last = chunk.number() == document.header().chunks() - 1;
                opened.writeBytes(chunks.open(chunk.sealed(), chunk.sealed().length, last));
            }
            return opened.toByteArray();
        } catch (ChunkRejected rejected) {
            throw damaged(document.row().id());
        }
    }
}
