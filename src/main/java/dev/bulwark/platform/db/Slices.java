package dev.bulwark.platform.db;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Work on many rows by a transaction a slice, so that none holds its locks for long or outlasts a statement's time. */
public final class Slices {

    private Slices() {}

    /**
     * Opens the transactions, one after the other, until one has found less than a full slice.
     *
     * @param work on at most {@code size} rows; answers how many it found
     */
    public static Uni<Void> of(int size, Mutiny.SessionFactory sessions, Function<Session, Uni<Integer>> work) {
        return Multi.createBy()
                .repeating()
                .uni(() -> sessions.withTransaction(work::apply))
                .whilst(found -> found == size)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
