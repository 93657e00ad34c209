package dev.bulwark.documents;

import dev.bulwark.platform.db.InTurn;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Work on what is left of documents. One that always fails keeps none of those behind it, however many there are. */
final class CleanUp {

    private static final Logger LOG = Logger.getLogger(CleanUp.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private CleanUp() {}

    /**
     * Fails with what the search fails with, and with nothing else.
     *
     * @param search at most {@code size} documents after this one, in the order of their ids
     * @param work on one of them
     */
    static Uni<Void> each(int size, Function<UUID, Uni<List<UUID>>> search, Function<UUID, Uni<Void>> work) {
        AtomicReference<UUID> after = new AtomicReference<>(BEFORE_ALL);
        return Multi.createBy()
                .repeating()
                .uni(() -> search.apply(after.get())
                        .call(ids -> InTurn.each(ids, id -> attempt(id, work)))
                        .invoke(ids -> ids.stream().reduce((one, next) -> next).ifPresent(after::set)))
                .whilst(ids -> ids.size() == size)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> attempt(UUID id, Function<UUID, Uni<Void>> work) {
        return work.apply(id)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "what is left of document %s could not be removed", id))
                .onFailure()
                .recoverWithNull();
    }
}
