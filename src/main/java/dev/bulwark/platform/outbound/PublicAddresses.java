package dev.bulwark.platform.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are somebody on the internet, and not this machine, this network, or another way to write one of those. The
 * ranges are those of the IANA special-purpose registries (RFC 6890) that are not globally reachable.
 */
public final class PublicAddresses {

    private record Range(byte[] prefix, int bits) {

        static Range of(String text) {
            try {
                String[] parts = text.split("/");
                return new Range(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible); // literals below
            }
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if (((address[bit >> 3] ^ prefix[bit >> 3]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> NOT_PUBLIC = List.of(
            Range.of("0.0.0.0/8"),
            Range.of("10.0.0.0/8"),
            Range.of("100.64.0.0/10"),
            Range.of("127.0.0.0/8"),
            Range.of("169.254.0.0/16"),
            Range.of("172.16.0.0/12"),
            Range.of("192.0.0.0/24"),
            Range.of("192.0.2.0/24"),
            Range.of("192.88.99.0/24"),
            Range.of("192.168.0.0/16"),
            Range.of("198.18.0.0/15"),
            Range.of("198.51.100.0/24"),
            Range.of("203.0.113.0/24"),
            Range.of("224.0.0.0/4"),
            Range.of("240.0.0.0/4"));

    /** Of IPv6, only global unicast is public, and of that not what leads somewhere else. */
    private static final Range GLOBAL_UNICAST = Range.of("2000::/3");

    private static final List<Range> NOT_PUBLIC_V6 =
            List.of(Range.of("2001::/23"), Range.of("2001:db8::/32"), Range.of("2002::/16"), Range.of("3fff::/20"));

    private PublicAddresses() {}

    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC.stream().noneMatch(range -> range.holds(bytes));
        }
        return GLOBAL_UNICAST.holds(bytes) && NOT_PUBLIC_V6.stream().noneMatch(range -> range.holds(bytes));
    }

    /** Whether all of them are: a name that has one private address may be meant to lead there. */
    public static boolean arePublic(InetAddress... addresses) {
        return addresses.length > 0 && Arrays.stream(addresses).allMatch(PublicAddresses::isPublic);
    }
}
