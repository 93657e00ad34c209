package dev.bulwark.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.net.HostAndPort;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnHostTest {

    @ParameterizedTest
    @CsvSource({
        "https://bank.example, bank.example, true",
        "https://bank.example/, BANK.example, true",
        "https://bank.example, bank.example:443, true",
        "https://bank.example, bank.example:80, false",
        "https://bank.example:8443, bank.example:8443, true",
        "https://bank.example:8443, bank.example, false",
        "http://localhost:8080, localhost:8080, true",
        "https://bank.example, bank.example.evil.example, false",
        "https://bank.example, evil-bank.example, false",
        "https://bank.example, 10.0.0.7, false",
    })
    void theHostAndThePortAreThoseOfThePublicUrl(String publicUrl, String asked, boolean expected) {
        assertEquals(expected, OwnHost.isPublic(HostAndPort.parseAuthority(asked, -1), URI.create(publicUrl)));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "127.0.0.1, true",
        "127.9.9.9, true",
        "::1, true",
        "[::1], true",
        "0:0:0:0:0:0:0:1, true",
        "::2, false",
        "128.0.0.1, false",
        "localhost.evil.example, false",
        "127.0.0.1.nip.io, false",
    })
    void thisMachineIsKnownByItsNames(String host, boolean expected) {
        assertEquals(expected, OwnHost.isLoopback(host));
    }
}
