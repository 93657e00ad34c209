package dev.bulwark.platform.web;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Finds the true client address (ASVS 15.3.4): the socket's peer, or, when the peer is one of our proxies, the
 * right-most address of X-Forwarded-For that is not. Everything left of that one was written by the client.
 */
@ApplicationScoped
class ClientAddress {

    private final List<IpSubnetFilterRule> proxies;

    ClientAddress(WebConfig config) {
        this.proxies = config.trustedProxies().orElse(List.of()).stream()
                .map(ClientAddress::rule)
                .toList();
    }

    String of(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        if (peer == null) {
            return null;
        }
        List<String> forwarded = request.headers().getAll("X-Forwarded-For");
        return forwarded.isEmpty() ? peer : nearestUntrusted(peer, String.join(",", forwarded));
    }

    boolean isTrustedProxy(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return false;
        }
        InetSocketAddress socket = new InetSocketAddress(address(bytes), 0);
        return proxies.stream().anyMatch(proxy -> proxy.matches(socket));
    }

    String nearestUntrusted(String peer, String forwardedFor) {
        String[] hops = forwardedFor.split(",", -1);
        String nearest = peer;
        for (int hop = hops.length - 1; hop >= 0 && isTrustedProxy(nearest); hop--) {
            byte[] bytes = NetUtil.createByteArrayFromIpAddressString(hops[hop].strip());
            if (bytes == null) {
                break; // what is no address was not written by a proxy of ours
            }
            nearest = NetUtil.toAddressString(address(bytes));
        }
        return nearest;
    }

    private static IpSubnetFilterRule rule(String block) {
        String[] parts = block.strip().split("/", 2);
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(parts[0]);
        if (bytes == null) {
            throw new IllegalArgumentException("bulwark.trusted-proxies: not an address or CIDR block: " + block);
        }
        int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : bytes.length * 8;
        return new IpSubnetFilterRule(address(bytes), prefix, IpFilterRuleType.ACCEPT);
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible); // only for lengths other than 4 and 16
        }
    }
}
