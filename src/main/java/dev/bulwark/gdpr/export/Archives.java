package dev.bulwark.gdpr.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.encryption.SecretBox;
import dev.bulwark.evidence.Statements;
import dev.bulwark.platform.privacy.SubjectFiles;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.CallerWatch;
import dev.bulwark.platform.web.Places;
import dev.bulwark.platform.web.SlowReader;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Makes archives, sealed with the password that their caller was told before. Stretching the password, compressing and sealing run
 * on workers; what is sealed goes to the client, and the next page is read when it has been taken.
 */
@ApplicationScoped
class Archives {

    static final String PASSWORDS = "gdpr_export_password";

    static final long RETRY_SECONDS = 10;

    /** Permissions that copies are given out by. */
    static final Set<String> READERS = Set.of("gdpr:read", "customer_service:read", "customers:read-own");

    private final Mutiny.SessionFactory sessions;
    private final ExportRepository exports;
    private final ExportWalk walk;
    private final SubjectFiles files;
    private final ProcessingSummary processing;
    private final Statements statements;
    private final SecretBox box;
    private final ObjectMapper mapper;
    private final CallerWatch callers;
    private final Places places;
    private final Duration partWithin;

    Archives(
            Mutiny.SessionFactory sessions,
            ExportRepository exports,
            ExportWalk walk,
            SubjectFiles files,
            ProcessingSummary processing,
            Statements statements,
            SecretBox box,
            ObjectMapper mapper,
            CallerWatch callers,
            ExportConfig config) {
        this.sessions = sessions;
        this.exports = exports;
        this.walk = walk;
        this.files = files;
        this.processing = processing;
        this.statements = statements;
        this.box = box;
        this.mapper = mapper;
        this.callers = callers;
        this.partWithin = config.partWithin();
        this.places = new Places(config.archivesMax(), 1);
    }

    /**
     * Fails with what {@code record} fails with, EXPORT_PASSWORD_NEEDED, and with UNAVAILABLE while the caller takes another
     * one, or others have all places; with {@link SlowReader.TooSlow} when its reader keeps a place without reading,
     * and with UNAUTHENTICATED when the caller may no longer have it.
     *
     * @param record joins the transaction that takes the password, before it is taken
     */
    Multi<byte[]> make(
            Caller caller, UUID customerId, Instant now, Context context, Function<Session, Uni<Void>> record) {
        return places.during(caller.userId(), RETRY_SECONDS, () -> begin(caller, customerId, now, context, record));
    }

    private Multi<byte[]> begin(
            Caller caller, UUID customerId, Instant now, Context context, Function<Session, Uni<Void>> record) {
        Multi<byte[]> archive = sessions.withTransaction(session -> record.apply(session)
                        .chain(() -> exports.take(session, customerId, caller.userId(), now))
                        .map(found -> found.orElseThrow(ExportProblem.EXPORT_PASSWORD_NEEDED::problem)))
                .map(stored -> chars(box.open(PASSWORDS, stored.id(), stored.sealed())))
                .chain(password ->
                        onWorker(context, () -> new Archive(customerId, password, now, mapper, processing, statements)))
                .onItem()
                .transformToMulti(made -> chunks(made, caller, customerId, context));
        return SlowReader.bounded(callers.during(archive, caller, READERS, context), partWithin, places);
    }

    private static char[] chars(byte[] utf8) {
        return StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8)).toString().toCharArray();
    }

    private interface Work {
        void run() throws Exception;
    }

    private Multi<byte[]> chunks(Archive archive, Caller caller, UUID customerId, Context context) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        walk.pages(customerId, context)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        page -> step(context, archive, () -> archive.addJson(page))),
                        step(context, archive, archive::endJson).toMulti(),
                        walk.pages(customerId, context)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        page -> step(context, archive, () -> archive.addCsv(page))),
                        Multi.createFrom()
                                .deferred(() -> Multi.createFrom().iterable(archive.documents()))
                                .onItem()
                                .transformToMultiAndConcatenate(
                                        document -> document(archive, caller, document, context)),
                        step(context, archive, archive::finish).toMulti())
                .filter(chunk -> chunk.length > 0);
    }

    private Multi<byte[]> document(Archive archive, Caller caller, Archive.Document document, Context context) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        step(context, archive, () -> archive.beginDocument(document))
                                .toMulti(),
                        home(Multi.createFrom().deferred(() -> files.content(caller, document.id())), context)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        part -> step(context, archive, () -> archive.write(part))),
                        step(context, archive, archive::end).toMulti());
    }

    /** Sessions belong to the request's context, wherever the reader asks from. */
    private static Multi<byte[]> home(Multi<byte[]> parts, Context context) {
        return parts.runSubscriptionOn(read -> context.runOnContext(now -> read.run()));
    }

    private static Uni<byte[]> step(Context context, Archive archive, Work work) {
        return onWorker(context, () -> {
            work.run();
            return archive.take();
        });
    }

    private static <T> Uni<T> onWorker(Context context, Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> context.executeBlocking(work, false).toCompletionStage());
    }
}
