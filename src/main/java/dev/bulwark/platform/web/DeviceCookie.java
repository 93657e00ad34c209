package dev.bulwark.platform.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * Where a client keeps its device token: an app sends a header, a browser this cookie, which outlives the session. Nobody
 * is let in by it, so that it needs no protection against pages that make a browser send it.
 */
public final class DeviceCookie {

    public static final String NAME = "__Host-banking_device";
    public static final String HEADER = "X-Device-Token";

    private DeviceCookie() {}

    /** What the client shows, unverified; null for nothing. */
    static String tokenOf(RoutingContext context) {
        String header = context.request().getHeader(HEADER);
        if (header != null) {
            return header;
        }
        Cookie cookie = context.request().getCookie(NAME);
        return cookie == null ? null : cookie.getValue();
    }

    public static void set(RoutingContext context, String deviceToken, Duration lifetime) {
        context.response()
                .headers()
                .add(
                        "Set-Cookie",
                        NAME + '=' + deviceToken + "; Path=/; Max-Age=" + lifetime.toSeconds()
                                + "; Secure; HttpOnly; SameSite=Strict");
    }
}
