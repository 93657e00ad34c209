package dev.bulwark.platform.web;

import dev.bulwark.platform.privacy.ProcessingPurpose;
import io.vertx.ext.web.RoutingContext;

/**
 * Where a request came from, as far as it can be trusted. The token of a device is what the client says, unverified.
 *
 * @param requestId the id under which logs, audit and problems know the request
 * @param ipAddress the peer, or the hop before our own proxies; null inside the service
 * @param userAgent what the client calls itself, cut to 256 characters; null if it does not say
 * @param purpose what the client says it needs the data of restricted people for; null if it does not say
 * @param deviceToken what the client was given when it last logged in with every factor; null if it shows none
 */
public record RequestOrigin(
        String requestId, String ipAddress, String userAgent, ProcessingPurpose purpose, String deviceToken) {

    private static final String ATTRIBUTE = "bulwark.origin";
    private static final int USER_AGENT_LENGTH_MAX = 256;

    static void attach(RoutingContext context, String requestId, String ipAddress) {
        String userAgent = context.request().getHeader("User-Agent");
        if (userAgent != null && userAgent.length() > USER_AGENT_LENGTH_MAX) {
            userAgent = userAgent.substring(0, USER_AGENT_LENGTH_MAX);
        }
        ProcessingPurpose purpose = ProcessingPurpose.of(context.request().getHeader(ProcessingPurpose.HEADER))
                .orElse(null);
        context.put(
                ATTRIBUTE, new RequestOrigin(requestId, ipAddress, userAgent, purpose, DeviceCookie.tokenOf(context)));
    }

    public static RequestOrigin of(RoutingContext context) {
        return context.get(ATTRIBUTE);
    }

    /** The origin of work that no request asked for: jobs and start-up. */
    public static RequestOrigin internal(String name) {
        return new RequestOrigin(name, null, null, null, null);
    }

    /** Without the token, which is a secret. */
    @Override
    public String toString() {
        return "RequestOrigin[" + requestId + ", " + ipAddress + ", " + userAgent + ']';
    }
}
