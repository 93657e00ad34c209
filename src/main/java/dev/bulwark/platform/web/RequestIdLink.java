package dev.bulwark.platform.web;

import com.github.f4b6a3.uuid.UuidCreator;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives the request its id and its client address; both go into the log context. */
@ApplicationScoped
class RequestIdLink implements Handler<RoutingContext> {

    static final String HEADER = "X-Request-Id";

    /** What other systems use as ids, and nothing that could forge a log line or a header. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final ClientAddress clientAddress;

    RequestIdLink(ClientAddress clientAddress) {
        this.clientAddress = clientAddress;
    }

    @Override
    public void handle(RoutingContext context) {
        identify(context);
        context.next();
    }

    /** Once per request; an answer that the chain never saw needs an id too. */
    void identify(RoutingContext context) {
        String incoming = context.request().getHeader(HEADER);
        String requestId = incoming != null && SANE.matcher(incoming).matches()
                ? incoming
                : UuidCreator.getTimeOrderedEpoch().toString();
        RequestOrigin.attach(context, requestId, clientAddress.of(context.request()));
        context.response().putHeader(HEADER, requestId);
        MDC.put("request_id", requestId);
    }
}
