package dev.bulwark.platform.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent leads out of the bank, never into it, however an address is written. */
class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "fc00::1",
                "fd12:3456:789a::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "localhost"
            })
    void whatIsNotOnTheInternetIsNotPublic(String address) throws Exception {
        assertFalse(PublicAddresses.arePublic(InetAddress.getAllByName(address)), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001::1",
                "2001:4860:4860::8888"
            })
    void whatIsOnTheInternetIs(String address) throws Exception {
        assertTrue(PublicAddresses.arePublic(InetAddress.getAllByName(address)), address);
    }

    @Test
    void oneAddressThatIsNotPublicSpoilsTheName() throws Exception {
        assertFalse(PublicAddresses.arePublic(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")));
        assertFalse(PublicAddresses.arePublic());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://integrator.example/",
                "ftp://integrator.example/",
                "https://user:password@integrator.example/",
                "https://integrator.example/#part",
                "https:///path",
                "https:integrator.example",
                "//integrator.example",
                "javascript:alert(1)",
                "https://integrator.example\\@10.0.0.1/",
                "https://integrator .example/"
            })
    void anAddressThatIsNoPlainHttpsIsRefused(String url) {
        assertTrue(OutboundUrl.of(url, Set.of()).isEmpty(), url);
    }

    @Test
    void aHostThatTheOperatorListsMayBePlain() {
        assertTrue(OutboundUrl.of("http://intranet:8080/in", Set.of("intranet"))
                .orElseThrow()
                .isAllowed());
        assertEquals(
                443,
                OutboundUrl.of("https://[2606:4700::1]", Set.of()).orElseThrow().port());
        assertEquals(
                "/", OutboundUrl.of("https://a.example", Set.of()).orElseThrow().pathAndQuery());
        assertEquals(
                "/in?a=b",
                OutboundUrl.of("https://a.example/in?a=b", Set.of())
                        .orElseThrow()
                        .pathAndQuery());
    }
}
