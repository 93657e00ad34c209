package dev.bulwark.platform.web;

import dev.bulwark.platform.problem.CommonProblem;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * The name under which clients reach this service, where it is configured. A page of a foreign name that was made to point
 * here (DNS rebinding), and a proxy that routes somebody else's host here, get no answer (RFC 9110, section 7.4).
 */
@Singleton
class OwnHost {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final Optional<URI> publicUrl;

    OwnHost(WebOrigins origins) {
        this.publicUrl = origins.publicUrl();
    }

    /** Fails with MISDIRECTED. This machine may call itself by the names that every machine has for itself. */
    void require(HttpServerRequest request) {
        HostAndPort asked = request.authority();
        if (publicUrl.isPresent() && !isPublic(asked, publicUrl.get()) && !isLoopback(request, asked)) {
            throw CommonProblem.MISDIRECTED.problem();
        }
    }

    static boolean isPublic(HostAndPort asked, URI publicUrl) {
        return asked != null
                && publicUrl.getHost().equalsIgnoreCase(asked.host())
                && port(publicUrl) == (asked.port() < 0 ? defaultPort(publicUrl) : asked.port());
    }

    private static int port(URI url) {
        return url.getPort() < 0 ? defaultPort(url) : url.getPort();
    }

    private static int defaultPort(URI url) {
        return url.getScheme().equals("https") ? HTTPS_PORT : HTTP_PORT;
    }

    private static boolean isLoopback(HttpServerRequest request, HostAndPort asked) {
        String peer = request.remoteAddress().hostAddress();
        return asked != null && peer != null && isLoopback(peer) && isLoopback(asked.host());
    }

    /** @param host a name or an address, IPv6 in brackets or without */
    static boolean isLoopback(String host) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        if (bytes == null) {
            return host.equalsIgnoreCase("localhost");
        }
        return bytes.length == 4 ? bytes[0] == 127 : Arrays.equals(bytes, NetUtil.LOCALHOST6.getAddress());
    }
}
