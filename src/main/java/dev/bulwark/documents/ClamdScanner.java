package dev.bulwark.documents;

import dev.bulwark.documents.ScannerChoice.Daemon;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * ClamAV's daemon, by its command INSTREAM (clamd(8)): a connection a document. Whatever is not a clear verdict, such as a
 * daemon that is away, slow or finds the document too large for itself, is UNAVAILABLE and stores nothing.
 */
@ApplicationScoped
class ClamdScanner implements DocumentScanner {

    private static final Logger LOG = Logger.getLogger(ClamdScanner.class);
    private static final String COMMAND = "zINSTREAM\0";
    private static final String CLEAN = "stream: OK";
    /** What the daemon says, if it is told to, of what it looked at in part. */
    private static final String LIMITS = "Heuristics.Limits.Exceeded";

    private static final String FOUND = " FOUND";
    private static final int ANSWER_BYTES_MAX = 4096;

    private final Vertx vertx;
    private final Optional<Daemon> daemon;
    private final NetClient client;
    private final Duration patience;

    ClamdScanner(Vertx vertx, ScannerChoice choice, ScannerConfig config) {
        this.vertx = vertx;
        this.daemon = choice.daemon();
        this.patience = config.documentScannerPatience();
        this.client = vertx.createNetClient(new NetClientOptions().setConnectTimeout((int) patience.toMillis()));
    }

    @Override
    public Scan begin() {
        return daemon.<Scan>map(Conversation::new).orElseGet(Unasked::new);
    }

    /** When another choice was made, which was said aloud. */
    private static final class Unasked implements Scan {

        @Override
        public Uni<Void> take(byte[] part) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> verdict() {
            return Uni.createFrom().voidItem();
        }
    }

    private final class Conversation implements Scan {

        private final Promise<String> answer = Promise.promise();
        private final Buffer heard = Buffer.buffer();
        private final Future<NetSocket> connection;

        Conversation(Daemon daemon) {
            connection = client.connect(daemon.port(), daemon.host()).map(this::listen);
            connection.onSuccess(socket -> socket.write(COMMAND));
        }

        private NetSocket listen(NetSocket socket) {
            return socket.handler(this::hear)
                    .exceptionHandler(answer::tryFail)
                    .closeHandler(closed -> answer.tryFail(new IOException("the scanner hung up")));
        }

        private void hear(Buffer part) {
            heard.appendBuffer(part);
            int end = heard.toString(StandardCharsets.ISO_8859_1).indexOf('\0');
            if (end >= 0) {
                answer.tryComplete(heard.getString(0, end, "ISO-8859-1"));
            } else if (heard.length() > ANSWER_BYTES_MAX) {
                answer.tryFail(new IOException("the scanner answers without end"));
            }
        }

        /** An answer before the end is a refusal by its size, or a find; either way no more is sent. */
        @Override
        public Uni<Void> take(byte[] part) {
            if (answer.future().isComplete()) {
                return verdictOf(answer.future());
            }
            Buffer message = Buffer.buffer(Integer.BYTES + part.length)
                    .appendInt(part.length)
                    .appendBytes(part);
            return patiently(connection.compose(socket -> socket.write(message)))
                    .onFailure()
                    .recoverWithUni(cut -> verdictOf(answer.future()));
        }

        @Override
        public Uni<Void> verdict() {
            return patiently(connection.compose(
                            socket -> socket.write(Buffer.buffer().appendInt(0))))
                    .onFailure()
                    .recoverWithNull()
                    .chain(() -> verdictOf(answer.future()));
        }

        private Uni<Void> verdictOf(Future<String> told) {
            return patiently(connection.compose(socket -> told))
                    .invoke(this::judge)
                    .replaceWithVoid();
        }

        private void judge(String verdict) {
            if (verdict.endsWith(FOUND) && !verdict.contains(LIMITS)) {
                LOG.warnf("the scanner found: %s", verdict.replaceAll("[^\\x20-\\x7e]", "?"));
                throw DocumentProblem.DOCUMENT_REFUSED.problem();
            }
            if (!verdict.equals(CLEAN)) {
                LOG.errorf("the scanner cannot tell: %s", verdict.replaceAll("[^\\x20-\\x7e]", "?"));
                throw new UncheckedIOException(new IOException("the scanner gave no verdict"));
            }
        }

        private <T> Uni<T> patiently(Future<T> step) {
            return Uni.createFrom().emitter(emitter -> {
                long timer = vertx.setTimer(
                        patience.toMillis(),
                        passed -> emitter.fail(new TimeoutException("the scanner takes too long")));
                step.onComplete(done -> {
                    vertx.cancelTimer(timer);
                    if (done.succeeded()) {
                        emitter.complete(done.result());
                    } else {
                        emitter.fail(done.cause());
                    }
                });
            });
        }

        @Override
        public void close() {
            connection.onSuccess(NetSocket::close);
        }
    }
}
