package dev.bulwark.platform.web;

import dev.bulwark.platform.problem.CommonProblem;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The cookie that holds a browser's refresh token. The prefix makes browsers refuse it without Secure, with a Domain or
 * with another Path (RFC 6265bis, 4.1.3.2), so no sibling host can plant one. It has no lifetime of its own: it goes with
 * the browser, and the session behind it ends on the server.
 */
public final class SessionCookie {

    public static final String NAME = "__Host-banking_session";
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict";

    private SessionCookie() {}

    /** Two of them have two meanings, and are refused; the HTTP layer would pick one. */
    public static Optional<String> read(RoutingContext context) {
        List<String> values = values(context);
        if (values.size() > 1) {
            throw CommonProblem.MALFORMED_REQUEST.problem();
        }
        return values.stream().findFirst();
    }

    private static List<String> values(RoutingContext context) {
        return context.request().headers().getAll("Cookie").stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(NAME + '='))
                .map(cookie -> cookie.substring(NAME.length() + 1))
                .toList();
    }

    public static void set(RoutingContext context, String refreshToken) {
        context.response().headers().add("Set-Cookie", NAME + '=' + refreshToken + ATTRIBUTES);
    }

    /** Tells a browser that sent the cookie to drop it. */
    public static void clear(RoutingContext context) {
        if (!values(context).isEmpty()) {
            context.response().headers().add("Set-Cookie", NAME + "=; Max-Age=0" + ATTRIBUTES);
        }
    }
}
