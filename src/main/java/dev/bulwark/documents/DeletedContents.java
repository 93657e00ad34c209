package dev.bulwark.documents;

import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.db.Slices;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Removes the chunks of deleted documents. Deleting destroys the key, and with it the content, in the command's
 * transaction; the chunks of a large document go slice by slice, so that no statement is long and a crash in between only
 * makes it later. Replicas may run it at once: a document that another one is at is passed over.
 */
@ApplicationScoped
class DeletedContents {

    /** 32 MiB of content: a document of the default largest size goes in one transaction. */
    static final int CHUNKS_A_SLICE = 512;

    private static final int DOCUMENTS = 100;

    private final Mutiny.SessionFactory sessions;
    private final UploadRepository uploads;

    DeletedContents(Mutiny.SessionFactory sessions, UploadRepository uploads) {
        this.sessions = sessions;
        this.uploads = uploads;
    }

    @Scheduled(
            every = "${bulwark.documents.clean-up-every:1m}",
            delayed = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> remove() {
        return CleanUp.each(
                DOCUMENTS,
                after -> sessions.withSession(session -> uploads.leftovers(session, after, DOCUMENTS)),
                id -> Slices.of(CHUNKS_A_SLICE, sessions, session -> removeSlice(session, id)));
    }

    /**
     * Joins the transaction that deletes the document, or a later one. Answers how many chunks went: none, too, when another
     * transaction removes them.
     */
    Uni<Integer> removeSlice(Session session, UUID id) {
        return uploads.lockLeftover(session, id)
                .chain(mine -> mine
                        ? uploads.deleteChunks(session, id, CHUNKS_A_SLICE)
                                .call(removed -> removed == CHUNKS_A_SLICE
                                        ? Uni.createFrom().voidItem()
                                        : uploads.markEmptied(session, id))
                        : Uni.createFrom().item(0));
    }
}
