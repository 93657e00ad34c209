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
import java.util.function.Supplier;
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
            connection.onSuccess(socket -> socket.write(COMMAND)).onFailure(answer::tryFail);
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

        /** The daemon answers at the end. Before it, only a find can be believed: it has not seen everything. */
        @Override
        public Uni<Void> take(byte[] part) {
            if (part.length == 0) {
                return Uni.createFrom().voidItem(); // would be the end
            }
            Buffer message = Buffer.buffer(Integer.BYTES + part.length)
                    .appendInt(part.length)
                    .appendBytes(part);
            return patiently(() -> untilAnswered(message));
        }

        /** A write that fails waits for what the daemon said before it hung up. */
        private Future<Void> untilAnswered(Buffer message) {
            Promise<Void> sent = Promise.promise();
            answer.future().map(this::judgeEarly).onFailure(sent::tryFail);
            if (!answer.future().isComplete()) {
                connection.compose(socket -> socket.write(message)).onSuccess(sent::tryComplete);
            }
            return sent.future();
        }

        @Override
        public Uni<Void> verdict() {
            return patiently(() -> {
                if (answer.future().isComplete()) {
                    return answer.future().map(this::judgeEarly);
                }
                connection.onSuccess(socket -> socket.write(Buffer.buffer().appendInt(0)));
                return answer.future().map(this::judge);
            });
        }

        private Void judgeEarly(String verdict) {
            requireNoFind(verdict);
            throw cannotTell(verdict);
        }

        private Void judge(String verdict) {
            requireNoFind(verdict);
            if (!verdict.equals(CLEAN)) {
                throw cannotTell(verdict);
            }
            return null;
        }

        private static void requireNoFind(String verdict) {
            if (verdict.endsWith(FOUND) && !verdict.contains(LIMITS)) {
                LOG.warnf("the scanner found: %s", printable(verdict));
                throw DocumentProblem.DOCUMENT_REFUSED.problem();
            }
        }

        private static UncheckedIOException cannotTell(String verdict) {
            LOG.errorf("the scanner cannot tell: %s", printable(verdict));
            return new UncheckedIOException(new IOException("the scanner gave no verdict"));
        }

        private static String printable(String verdict) {
            return verdict.replaceAll("[^\\x20-\\x7e]", "?");
        }

        /** One deadline for all of a step: to connect, to send and to be answered. */
        private Uni<Void> patiently(Supplier<Future<Void>> step) {
            return Uni.createFrom().emitter(emitter -> {
                long timer = vertx.setTimer(
                        patience.toMillis(),
                        passed -> emitter.fail(new TimeoutException("the scanner takes too long")));
                step.get().onComplete(done -> {
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
