package dev.bulwark.platform.db;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Work on several things one after the other: a session takes one statement at a time. */
public final class InTurn {

    private InTurn() {}

    /** The next one begins when the work on the one before has succeeded; the first failure is the last thing done. */
    public static <T> Uni<Void> each(Iterable<T> items, Function<T, Uni<?>> work) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> work.apply(item).replaceWithVoid())
                .collect()
                .last();
    }

    /** Whether any of them is answered with true. All are asked, in order; the first failure is the last thing done. */
    public static <T> Uni<Boolean> any(Iterable<T> items, Function<T, Uni<Boolean>> question) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> question.apply(item))
                .collect()
                .asList()
                .map(answers -> answers.contains(true));
    }
}
