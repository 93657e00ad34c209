package dev.bulwark.platform.web;

import dev.bulwark.platform.startup.StartRule;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How large the body of a request may be. The framework's own limit is one for all, so it is that of the largest route. */
@Singleton
class BodyLimits implements StartRule {

    /** These and documents are read by their operation itself, when the caller is known to be allowed to send one. */
    private static final Set<String> BATCHES = Set.of("/api/accounts/transfer-batch", "/api/accounts/transfer-batch/");

    private static final Set<String> DOCUMENTS = Set.of("/api/documents/upload", "/api/documents/upload/");

    /** quarkus.rest.input-buffer-size, which is fixed when the service is built. */
    private static final long BODY_BYTES_BUFFERED = 1024 * 1024;

    private static final long BATCH_BYTES_LARGEST = 16 * 1024 * 1024;

    /** quarkus.http.limits.max-body-size, which is the same for all. */
    private static final long DOCUMENT_BYTES_LARGEST = 1024 * 1024 * 1024;

    private final long bodyBytesMax;
    private final long batchBytesMax;
    private final long documentBytesMax;

    BodyLimits(WebConfig config) {
        this.bodyBytesMax = config.bodySizeMax().asLongValue();
        this.batchBytesMax = config.batchBodySizeMax().asLongValue();
        this.documentBytesMax = config.documentSizeMax().asLongValue();
    }

    /** A service with others could not keep them. */
    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (documentBytesMax < 1 || documentBytesMax > DOCUMENT_BYTES_LARGEST) {
            problems.add("BULWARK_DOCUMENT_SIZE_MAX must be from 1 to 1G");
        }
        if (bodyBytesMax < 1 || bodyBytesMax > BODY_BYTES_BUFFERED) {
            problems.add("BULWARK_BODY_SIZE_MAX must be from 1 to 1M");
        }
        if (batchBytesMax < bodyBytesMax || batchBytesMax > BATCH_BYTES_LARGEST) {
            problems.add("BULWARK_BATCH_BODY_SIZE_MAX must be from BULWARK_BODY_SIZE_MAX to 16M");
        }
        return problems;
    }

    long bytesMaxOf(HttpServerRequest request) {
        if (DOCUMENTS.contains(request.path())) {
            return documentBytesMax;
        }
        return BATCHES.contains(request.path()) ? batchBytesMax : bodyBytesMax;
    }

    /** For a body of untold length: the framework stops reading here. Runs after it has set its own limit. */
    void lower(RoutingContext context) {
        Long limit = context.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        if (limit != null) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, Math.min(limit, bytesMaxOf(context.request())));
        }
        context.next();
    }
}
