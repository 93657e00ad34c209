package dev.bulwark.platform.web;

import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;

/** A client that takes what is streamed to it too slowly: it would keep its place as long as it likes. */
public final class SlowReader {

    private SlowReader() {}

    /** Nobody is told: the connection is cut. */
    public static final class TooSlow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("a client takes a stream too slowly", null, false, false);
        }
    }

    /** Fails with {@link TooSlow} when it takes longer than this until the next part is asked for and made. */
    public static <T> Multi<T> bounded(Multi<T> parts, Duration partMax) {
        return parts.ifNoItem().after(partMax).failWith(TooSlow::new);
    }

    /** At once: what waits to be written would wait for a client that reads nothing. */
    public static void cut(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            ((ConnectionBase) request.connection()).channelHandlerContext().close();
        }
    }
}
