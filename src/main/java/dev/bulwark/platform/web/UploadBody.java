package dev.bulwark.platform.web;

import dev.bulwark.platform.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.Duration;

/**
 * A body that is asked for part by part. Between two parts the client is held back, so memory holds a part and what the
 * connection has already read, however fast the client and however slow the reader is. A client that sends less than the
 * floor while it is waited for is given up. An operation that uses this has no parameter for its body, so nothing is read
 * before the caller has passed authorization. For the request's event loop only.
 */
public final class UploadBody {

    /** What a client may still send after a refusal, before its connection is closed. */
    private static final long DRAIN_MILLIS = 2_000;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Vertx vertx;
    private final int partBytes;
    private final long bytesMax;
    private final long windowMillis;
    private final long windowBytesMin;
    private Buffer pending = Buffer.buffer();
    private long receivedBytes;
    private long windowBegunAtBytes;
    private long timer = -1;
    private boolean ended;
    private Throwable failure;
    private UniEmitter<? super byte[]> waiting;

    /**
     * @param partBytes of every part but the last
     * @param bytesMax of the whole body; more fails with PAYLOAD_TOO_LARGE
     * @param bytesPerSecondMin of a client that is waited for, over the window; less fails with UPLOAD_TOO_SLOW
     */
    public UploadBody(RoutingContext context, int partBytes, long bytesMax, int bytesPerSecondMin, Duration window) {
        this.context = context;
        this.request = context.request();
        this.vertx = context.vertx();
        this.partBytes = partBytes;
        this.bytesMax = bytesMax;
        this.windowMillis = window.toMillis();
        this.windowBytesMin = bytesPerSecondMin * windowMillis / 1000;
        ended = request.isEnded();
        if (!ended) {
            request.pause();
            request.handler(this::receive).endHandler(end -> end()).exceptionHandler(this::fail);
        }
        context.addEndHandler(answered -> closeUnlessRead());
    }

    /** The next part; empty at the end of the body. One call at a time. */
    public Uni<byte[]> next() {
        return Uni.createFrom().emitter(emitter -> {
            waiting = emitter;
            if (!hand()) {
                wait100();
                windowBegunAtBytes = receivedBytes;
                timer = vertx.setPeriodic(windowMillis, fired -> demandProgress());
                request.resume();
            }
        });
    }

    private void wait100() {
        if (receivedBytes == 0 && "100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
    }

    private void receive(Buffer part) {
        receivedBytes += part.length();
        if (failure != null) {
            return; // refused already: let pass and dropped
        }
        if (receivedBytes > bytesMax) {
            fail(CommonProblem.PAYLOAD_TOO_LARGE.problem());
            return;
        }
        pending.appendBuffer(part);
        hand();
    }

    private void end() {
        ended = true;
        hand();
    }

    private void fail(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
            pending = Buffer.buffer();
        }
        hand();
    }

    /** Whether whoever waits got what there is. */
    private boolean hand() {
        if (waiting == null) {
            return true;
        }
        if (failure == null && !ended && pending.length() < partBytes) {
            return false;
        }
        UniEmitter<? super byte[]> taker = waiting;
        waiting = null;
        vertx.cancelTimer(timer);
        if (failure != null) {
            taker.fail(failure);
            return true;
        }
        if (!ended) {
            request.pause();
        }
        int length = Math.min(partBytes, pending.length());
        byte[] part = pending.getBytes(0, length);
        pending = pending.length() == length ? Buffer.buffer() : pending.getBuffer(length, pending.length());
        taker.complete(part);
        return true;
    }

    private void demandProgress() {
        if (receivedBytes - windowBegunAtBytes < windowBytesMin) {
            fail(CommonProblem.UPLOAD_TOO_SLOW.problem());
        }
        windowBegunAtBytes = receivedBytes;
    }

    /** After a refusal in the middle; a client that sends for ever must not keep the connection. */
    private void closeUnlessRead() {
        if (ended || request.isEnded()) {
            return;
        }
        fail(new IOException("answered before the body was read"));
        request.resume();
        vertx.setTimer(DRAIN_MILLIS, fired -> {
            if (!request.isEnded()) {
                close();
            }
        });
    }

    private void close() {
        if (request.streamId() < 0) {
            request.connection().close();
        } else {
            context.response().reset();
        }
    }
}
