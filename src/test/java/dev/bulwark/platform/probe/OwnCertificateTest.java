package dev.bulwark.platform.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.bulwark.support.Certificate;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over the loopback the certificate bears another name than the address that is asked; that it is ours must be enough. */
class OwnCertificateTest {

    @TempDir
    Path directory;

    private HttpsServer server;
    private Certificate own;

    @BeforeEach
    void serve() throws Exception {
        own = Certificate.in(directory.resolve("own"));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(directory.resolve("own/store.p12"))) {
            store.load(file, Certificate.STORE_PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, Certificate.STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Target target(Path pem) throws IOException {
        return Target.of("https://127.0.0.1:" + server.getAddress().getPort(), null, OwnCertificate.trust(pem));
    }

    @Test
    void ourOwnIsTrustedAndNoOther() throws Exception {
        assertEquals(204, target(own.pem()).get("/").status());
        Target another = target(Certificate.in(directory.resolve("another")).pem());
        assertThrows(IOException.class, () -> another.get("/"));
    }

    @Test
    void whatIsNoCertificateIsSaid() throws IOException {
        Path nonsense = Files.writeString(directory.resolve("nonsense.pem"), "nonsense");
        assertThrows(IOException.class, () -> OwnCertificate.trust(nonsense));
    }
}
