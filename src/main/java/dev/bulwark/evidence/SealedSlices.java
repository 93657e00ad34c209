package dev.bulwark.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Reads the sealed record a slice at a time and only when the client takes it, no connection held in between. */
@ApplicationScoped
class SealedSlices {

    private static final int SLICE = 1_000;

    private final Mutiny.SessionFactory sessions;

    SealedSlices(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Makes something of the places {@code from} up to and without {@code to}. */
    interface Reader<T> {
        Uni<T> read(Session session, long from, long to);
    }

    /** @param context on which each slice is read, whoever asks for the next one */
    <T> Multi<T> of(long from, long end, Context context, Reader<T> reader) {
        AtomicLong next = new AtomicLong(from);
        if (next.get() >= end) {
            return Multi.createFrom().empty();
        }
        return Multi.createBy()
                .repeating()
                .uni(() -> slice(next.get(), Math.min(next.get() + SLICE, end), context, reader)
                        .invoke(() -> next.addAndGet(SLICE)))
                .whilst(read -> next.get() < end);
    }

    private <T> Uni<T> slice(long from, long to, Context context, Reader<T> reader) {
        return sessions.withSession(session -> reader.read(session, from, to))
                .runSubscriptionOn(read -> context.runOnContext(now -> read.run()));
    }
}
