package dev.bulwark.platform.web;

import io.vertx.ext.web.RoutingContext;

/**
 * Where a request came from, as far as it can be trusted.
 *
 * @param requestId the id under which logs, audit and problems know the request
 * @param ipAddress the peer, or the hop before our own proxies; null inside the service
 * @param userAgent what the client calls itself, cut to 256 characters; null if it does not say
 */
public record RequestOrigin(String requestId, String ipAddress, String userAgent) {

    private static final String ATTRIBUTE = "bulwark.origin";
    private static final int USER_AGENT_LENGTH_MAX = 256;

    static void attach(RoutingContext context, String requestId, String ipAddress) {
        String userAgent = context.request().getHeader("User-Agent");
        if (userAgent != null && userAgent.length() > USER_AGENT_LENGTH_MAX) {
            userAgent = userAgent.substring(0, USER_AGENT_LENGTH_MAX);
        }
        context.put(ATTRIBUTE, new RequestOrigin(requestId, ipAddress, userAgent));
    }

    public static RequestOrigin of(RoutingContext context) {
        return context.get(ATTRIBUTE);
    }

    /** The origin of work that no request asked for: jobs and start-up. */
    public static RequestOrigin internal(String name) {
        return new RequestOrigin(name, null, null);
    }
}
