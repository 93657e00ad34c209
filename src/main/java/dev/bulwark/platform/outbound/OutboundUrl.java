package dev.bulwark.platform.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * An address that the service may send to: https, without user, password or fragment.
 *
 * @param isAllowed whether the operator has listed the host, which may then be private and spoken to in plain
 */
public record OutboundUrl(URI uri, boolean isAllowed) {

    public static final int LENGTH_MAX = 500;

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    /** Empty for what nothing is sent to. */
    public static Optional<OutboundUrl> of(String text, Set<String> allowedHosts) {
        try {
            URI uri = new URI(text);
            boolean isWhole = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && text.length() <= LENGTH_MAX;
            boolean isAllowed = isWhole && allowedHosts.contains(uri.getHost());
            boolean isSafe = "https".equals(uri.getScheme()) || isAllowed && "http".equals(uri.getScheme());
            return isWhole && isSafe ? Optional.of(new OutboundUrl(uri, isAllowed)) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    public boolean isTls() {
        return uri.getScheme().equals("https");
    }

    public int port() {
        return uri.getPort() >= 0 ? uri.getPort() : isTls() ? HTTPS_PORT : HTTP_PORT;
    }

    /** Without the brackets of IPv6. */
    public String host() {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    public String pathAndQuery() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + '?' + uri.getRawQuery();
    }
}
