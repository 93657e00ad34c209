package dev.bulwark.platform.web;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The specification's headers (section 6), sharpened for an API that no browser renders: OWASP REST cheat sheet, ASVS
 * 3.4. Set before anything can fail, so that every answer carries them.
 */
@ApplicationScoped
class SecurityHeadersLink implements Handler<RoutingContext> {

    static final String API_POLICY =
            "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    /** Swagger UI, in dev only: the specification's list. Its inline bootstrap needs 'unsafe-inline'. */
    static final String DOCS_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void handle(RoutingContext context) {
        secure(context);
        context.next();
    }

    /** For an answer that the chain's other links never saw, too. */
    void secure(RoutingContext context) {
        MultiMap headers = context.response().headers();
        String path = context.request().path(); // null when the request line held no path
        boolean docs = path != null && path.startsWith("/q/swagger-ui");
        headers.set("Content-Security-Policy", docs ? DOCS_POLICY : API_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        // The specification's value on JSON, where no browser looks at it; 0 on a page, where the old filter was a
        // hole.
        headers.set("X-XSS-Protection", docs ? "0" : "1; mode=block");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("Permissions-Policy", "geolocation=(), microphone=(), camera=()");
        headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        if (docs) {
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
        }
    }
}
