package dev.bulwark.platform.json;

import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.web.WebConfig;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Reads a body that is larger than the framework keeps in memory for everybody. An operation that calls this has no
 * parameter for its body, so nothing of it is read before the caller has passed authorization. It is parsed by a worker, so
 * that ten thousand lines hold up nobody, and handed over on the event loop again, where a refusal can be audited.
 */
@Singleton
public class LargeBodies {

    private final RequestBodyReader reader;
    private final long bodyBytesMax;

    LargeBodies(RequestBodyReader reader, WebConfig config) {
        this.reader = reader;
        this.bodyBytesMax = config.batchBodySizeMax().asLongValue();
    }

    /** Holds at most the limit in memory. Fails with PAYLOAD_TOO_LARGE, MALFORMED_JSON, VALIDATION_FAILED. */
    public <T extends Record> Uni<T> read(RoutingContext context, Class<T> type) {
        return bytes(context.request())
                .chain(bytes -> Uni.createFrom()
                        .completionStage(() -> context.vertx()
                                .executeBlocking(() -> reader.read(type, bytes), false)
                                .toCompletionStage()));
    }

    private Uni<byte[]> bytes(HttpServerRequest request) {
        return Uni.createFrom().emitter(emitter -> {
            if (request.isEnded()) {
                emitter.complete(new byte[0]);
                return;
            }
            Buffer body = Buffer.buffer();
            request.handler(part -> append(body, part, emitter))
                    .exceptionHandler(emitter::fail)
                    .endHandler(end -> emitter.complete(body.getBytes()));
            if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
                request.response().writeContinue();
            }
            request.resume();
        });
    }

    /** What comes after the refusal is let pass and dropped. */
    private void append(Buffer body, Buffer part, UniEmitter<? super byte[]> emitter) {
        if (body.length() + part.length() > bodyBytesMax) {
            emitter.fail(CommonProblem.PAYLOAD_TOO_LARGE.problem());
        } else {
            body.appendBuffer(part);
        }
    }
}
