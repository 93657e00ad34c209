package dev.bulwark.platform.web;

import dev.bulwark.platform.privacy.ProcessingPurpose;
import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lets in only what has one meaning. Path tricks ({@code //}, {@code ;x}, {@code %2F}, {@code /../}) have bypassed path
 * policies again and again; here such a path reaches neither a limit nor a handler.
 */
@ApplicationScoped
class FrontDoorLink implements Handler<RoutingContext> {

    /** Our own addresses hold nothing else; a dot segment, an empty segment or an escape is never ours. */
    private static final Pattern CANONICAL_PATH = Pattern.compile("/|(/(?!\\.{1,2}(/|$))[A-Za-z0-9._-]+)+/?");

    private static final int PATH_LENGTH_MAX = 512;

    private final ClientAddress clientAddress;
    private final boolean plaintextForAll;
    private final OwnHost ownHost;
    private final BodyLimits bodyLimits;

    FrontDoorLink(ClientAddress clientAddress, OwnHost ownHost, BodyLimits bodyLimits, WebConfig config) {
        this.clientAddress = clientAddress;
        this.ownHost = ownHost;
        this.bodyLimits = bodyLimits;
        this.plaintextForAll = config.http().equals("insecure");
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isProtected(request)) {
            throw CommonProblem.PLAINTEXT_REFUSED.problem();
        }
        ownHost.require(request);
        String path = request.path();
        if (path == null
                || path.length() > PATH_LENGTH_MAX
                || !CANONICAL_PATH.matcher(path).matches()) {
            throw CommonProblem.MALFORMED_REQUEST.problem();
        }
        requireSingle(request);
        requireSmall(request);
        requireKnownPurpose(request);
        if (request.query() != null && request.query().contains("%00")) {
            throw CommonProblem.MALFORMED_REQUEST.problem(); // no stored text holds U+0000
        }
        context.next();
    }

    /** TLS, our own host, or a proxy of ours that itself was spoken to over TLS. */
    private boolean isProtected(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        if (plaintextForAll || request.isSSL() || peer == null) {
            return true;
        }
        if (clientAddress.isTrustedProxy(peer)) {
            String scheme = request.getHeader("X-Forwarded-Proto");
            return scheme == null || scheme.equalsIgnoreCase("https") || OwnHost.isLoopback(peer);
        }
        return OwnHost.isLoopback(peer);
    }

    /** A purpose with a slip in it would be none, and the caller told of a restriction and not of the slip. */
    private static void requireKnownPurpose(HttpServerRequest request) {
        String purpose = request.getHeader(ProcessingPurpose.HEADER);
        if (purpose != null && ProcessingPurpose.of(purpose).isEmpty()) {
            throw ProblemException.invalid(List.of(new FieldError(
                    ProcessingPurpose.HEADER, "header", "unknown", "must be one of " + ProcessingPurpose.texts())));
        }
    }

    /** What is told to be too large; what turns out to be is cut off by the HTTP layer. */
    private void requireSmall(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length != null && !length.matches("[0-9]{1,18}")) {
            throw CommonProblem.MALFORMED_REQUEST.problem();
        }
        if (length != null && Long.parseLong(length) > bodyLimits.bytesMaxOf(request)) {
            throw CommonProblem.PAYLOAD_TOO_LARGE.problem();
        }
    }

    /** A parameter or a deciding header that comes twice has two meanings (ASVS 15.3.7). */
    private static void requireSingle(HttpServerRequest request) {
        for (String name : new String[] {
            "Authorization",
            "Idempotency-Key",
            "If-Match",
            "Content-Type",
            "Content-Length",
            "Host",
            ProcessingPurpose.HEADER
        }) {
            if (request.headers().getAll(name).size() > 1) {
                throw CommonProblem.MALFORMED_REQUEST.problem();
            }
        }
        if (request.query() != null && !request.query().isEmpty()) {
            for (String name : request.params().names()) {
                if (request.params().getAll(name).size() > 1) {
                    throw CommonProblem.MALFORMED_REQUEST.problem();
                }
            }
        }
    }
}
