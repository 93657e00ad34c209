package dev.bulwark.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    private static ClientAddress trusting(String... proxies) {
        return new ClientAddress(new WebConfig() {
            @Override
            public Optional<List<String>> trustedProxies() {
                return Optional.of(List.of(proxies));
            }

            @Override
            public Optional<String> publicUrl() {
                return Optional.empty();
            }

            @Override
            public Optional<List<String>> webOrigins() {
                return Optional.empty();
            }

            @Override
            public String http() {
                return "tls";
            }

            @Override
            public MemorySize bodySizeMax() {
                return new MemorySize(BigInteger.TEN);
            }

            @Override
            public MemorySize batchBodySizeMax() {
                return new MemorySize(BigInteger.TEN);
            }

            @Override
            public MemorySize documentSizeMax() {
                return new MemorySize(BigInteger.TEN);
            }

            @Override
            public Duration shutdownDelay() {
                return Duration.ZERO;
            }

            @Override
            public Duration answerDeadline() {
                return Duration.ZERO;
            }

            @Override
            public Duration callerCheckEvery() {
                return Duration.ZERO;
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a stranger is taken at its socket      | 203.0.113.9 | 198.51.100.1              | 203.0.113.9
                    our proxy tells who asked              | 10.0.0.1    | 198.51.100.1              | 198.51.100.1
                    two of our proxies in a row            | 10.0.0.1    | 198.51.100.1, 10.9.9.9    | 198.51.100.1
                    what the client wrote is left alone    | 10.0.0.1    | 1.1.1.1, 198.51.100.1     | 198.51.100.1
                    no address is not followed             | 10.0.0.1    | 198.51.100.1, unknown     | 10.0.0.1
                    only our own hops                      | 10.0.0.1    | 10.0.0.2                  | 10.0.0.2
                    an IPv6 client                         | 10.0.0.1    | 2001:db8::7               | 2001:db8::7
                    """)
    void findsTheNearestHopThatIsNotOurs(String why, String peer, String forwardedFor, String expected) {
        assertEquals(expected, trusting("10.0.0.0/8", "::1").nearestUntrusted(peer, forwardedFor));
    }

    @Test
    void refusesAProxyThatIsNoAddress() {
        assertThrows(IllegalArgumentException.class, () -> trusting("proxy.example"));
    }

    @Test
    void oneIpv6HouseholdIsOneCaller() {
        assertEquals(RateLimitLink.addressKey("2001:db8:1:2:3::4"), RateLimitLink.addressKey("2001:db8:1:2:ffff::1"));
        assertEquals("203.0.113.9", RateLimitLink.addressKey("203.0.113.9"));
    }
}
