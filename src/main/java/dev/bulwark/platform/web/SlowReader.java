package dev.bulwark.platform.web;

import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.Optional;

/** A client that takes what is streamed to it too slowly: it would keep its place as long as it likes. */
public final class SlowReader {

    private static final int SCARCE_HASTE = 4;

    private SlowReader() {}

    /** Nobody is told: the connection is cut. */
    public static final class TooSlow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("a client takes a stream too slowly", null, false, false);
        }
    }

    /**
     * Fails with {@link TooSlow} when it takes longer than this until a part has been written, which is when its reader asks
     * for more, and the next one is made; while the places are scarce, when writing alone takes more than a quarter of it. The
     * last part is no exception: the stream ends when it has been written, not when it was made.
     */
    public static <T> Multi<T> bounded(Multi<T> parts, Duration partMax, Places places) {
        return parts.onItem()
                .transformToMultiAndConcatenate(
                        part -> untilTaken(part, places.areScarce() ? partMax.dividedBy(SCARCE_HASTE) : partMax))
                .ifNoItem()
                .after(partMax)
                .failWith(TooSlow::new);
    }

    /** The second item is never seen: that it is asked for tells that the first was written. */
    private static <T> Multi<T> untilTaken(T part, Duration max) {
        return Multi.createFrom()
                .items(Optional.of(part), Optional.<T>empty())
                .ifNoItem()
                .after(max)
                .failWith(TooSlow::new)
                .select()
                .where(Optional::isPresent)
                .map(Optional::get);
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
