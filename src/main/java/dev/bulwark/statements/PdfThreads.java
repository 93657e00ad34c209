package dev.bulwark.statements;

import dev.bulwark.platform.problem.CommonProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/** Draws PDFs away from the event loop, and only so many at once; the memory of PDFs is that number of them. */
@ApplicationScoped
class PdfThreads {

    private static final long RETRY_SECONDS = 5;

    private final WorkerExecutor threads;
    private final Semaphore open;

    PdfThreads(Vertx vertx, StatementConfig config) {
        this.threads = vertx.createSharedWorkerExecutor("statement-pdf", config.pdfThreads());
        this.open = new Semaphore(config.pdfOpenMax());
    }

    /**
     * The stream, told where to draw. Holds one of the places from its first demand to its end, its failure or the
     * reader's going away; without a free place it fails with UNAVAILABLE.
     */
    Multi<byte[]> bounded(Function<Function<Supplier<byte[]>, Uni<byte[]>>, Multi<byte[]>> stream) {
        return Multi.createFrom().deferred(() -> {
            if (!open.tryAcquire()) {
                return Multi.createFrom()
                        .failure(CommonProblem.UNAVAILABLE.problem().retryAfter(RETRY_SECONDS));
            }
            return opened(stream).onTermination().invoke(open::release);
        });
    }

    private Multi<byte[]> opened(Function<Function<Supplier<byte[]>, Uni<byte[]>>, Multi<byte[]>> stream) {
        try {
            return stream.apply(draw -> threads.executeBlocking(draw::get, false));
        } catch (RuntimeException failure) {
            return Multi.createFrom().failure(failure);
        }
    }
}
