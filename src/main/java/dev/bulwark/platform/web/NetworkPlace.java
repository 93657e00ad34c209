package dev.bulwark.platform.web;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where on the network something comes from, as coarse as one who owns a part of it is.
 *
 * @param address an IPv4 address, or the /64 that one household of IPv6 owns whole
 * @param network what one attacker easily owns whole: the /24, or the /48
 */
public record NetworkPlace(String address, String network) {

    private static final int IPV4_BYTES = 4;
    private static final int ADDRESS_BYTES_V6 = 8;
    private static final int NETWORK_BYTES_V6 = 6;
    private static final int NETWORK_BYTES_V4 = 3;

    /** @param ipAddress null inside the service */
    public static NetworkPlace of(String ipAddress) {
        byte[] bytes = ipAddress == null ? null : NetUtil.createByteArrayFromIpAddressString(ipAddress);
        if (bytes == null) {
            return new NetworkPlace("unknown", "unknown");
        }
        InetAddress whole = address(bytes); // an IPv4 address that is written as one of IPv6 is one of IPv4
        byte[] canonical = whole.getAddress();
        if (canonical.length == IPV4_BYTES) {
            return new NetworkPlace(whole.getHostAddress(), cut(canonical, NETWORK_BYTES_V4));
        }
        return new NetworkPlace(cut(canonical, ADDRESS_BYTES_V6), cut(canonical, NETWORK_BYTES_V6));
    }

    private static String cut(byte[] bytes, int kept) {
        byte[] network = Arrays.copyOf(Arrays.copyOf(bytes, kept), bytes.length);
        return NetUtil.toAddressString(address(network)) + '/' + kept * Byte.SIZE;
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible); // only for lengths other than 4 and 16
        }
    }
}
