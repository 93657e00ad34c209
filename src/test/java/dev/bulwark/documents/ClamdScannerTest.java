package dev.bulwark.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.documents.DocumentScanner.Scan;
import dev.bulwark.platform.problem.ProblemException;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The conversation with a ClamAV daemon, which a stand-in plays. */
class ClamdScannerTest {

    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void close() {
        VERTX.close();
    }

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static ScannerConfig config(String setting) {
        return config(setting, PATIENCE);
    }

    private static ScannerConfig config(String setting, Duration patience) {
        return new ScannerConfig() {
            @Override
            public Optional<String> documentScanner() {
                return Optional.ofNullable(setting);
            }

            @Override
            public Duration documentScannerPatience() {
                return patience;
            }
        };
    }

    private static Scan begin(int port) {
        return begin(port, PATIENCE);
    }

    private static Scan begin(int port, Duration patience) {
        ScannerConfig config = config("clamd://127.0.0.1:" + port, patience);
        return new ClamdScanner(VERTX, new ScannerChoice(config), config).begin();
    }

    /** Takes one document and says this; null says nothing and stays. */
    private static CompletableFuture<byte[]> daemon(ServerSocket server, String verdict) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                Socket client = server.accept();
                DataInputStream in = new DataInputStream(client.getInputStream());
                assertEquals("zINSTREAM\0", new String(in.readNBytes(10), StandardCharsets.US_ASCII));
                ByteArrayOutputStream document = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    document.writeBytes(in.readNBytes(length));
                }
                if (verdict != null) {
                    client.getOutputStream().write((verdict + '\0').getBytes(StandardCharsets.US_ASCII));
                    client.close();
                }
                return document.toByteArray();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static void scan(Scan scan, byte[]... parts) {
        for (byte[] part : parts) {
            scan.take(part).await().indefinitely();
        }
        scan.verdict().await().indefinitely();
    }

    @Test
    void aCleanDocumentIsSeenWhole() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            CompletableFuture<byte[]> seen = daemon(server, "stream: OK");
            scan(begin(server.getLocalPort()), new byte[] {1, 2}, new byte[300_000], new byte[] {3});
            assertEquals(300_003, seen.get().length);
            assertArrayEquals(
                    new byte[] {1, 2, 0},
                    List.of(seen.get()).stream()
                            .map(bytes -> Arrays.copyOf(bytes, 3))
                            .findFirst()
                            .orElseThrow());
        }
    }

    @Test
    void aFindIsARefusal() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            daemon(server, "stream: Win.Test.EICAR_HDB-1 FOUND");
            Scan scan = begin(server.getLocalPort());
            ProblemException refused = assertThrows(ProblemException.class, () -> scan(scan, new byte[] {1}));
            assertEquals(DocumentProblem.DOCUMENT_REFUSED, refused.type());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSTREAM size limit exceeded. ERROR",
                "",
                "stream: OK ERROR",
                "stream: NOT OK",
                "silence",
                "nobody"
            })
    void whateverIsNoVerdictStoresNothingAndIsNoRefusal(String answer) throws Exception {
        ServerSocket server = new ServerSocket(0);
        if (answer.equals("nobody")) {
            server.close();
        } else {
            daemon(server, answer.equals("silence") ? null : answer);
        }
        Scan scan = begin(server.getLocalPort());
        RuntimeException failure = assertThrows(RuntimeException.class, () -> scan(scan, new byte[] {1}));
        assertTrue(!(failure instanceof ProblemException), failure.toString());
        server.close();
    }

    /** Says this after the first part, and reads on or hangs up. */
    private static void hasty(ServerSocket server, String answer, boolean hangsUp) {
        CompletableFuture.runAsync(() -> {
            try {
                Socket client = server.accept();
                DataInputStream in = new DataInputStream(client.getInputStream());
                in.readNBytes(10);
                in.readNBytes(in.readInt());
                client.getOutputStream().write((answer + '\0').getBytes(StandardCharsets.US_ASCII));
                if (hangsUp) {
                    client.close();
                } else {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    /** Sends parts until the scanner has answered, and then the end. */
    private static RuntimeException failureOf(Scan scan) {
        return assertThrows(RuntimeException.class, () -> {
            long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            while (System.nanoTime() < end) {
                scan.take(new byte[1000]).await().indefinitely();
            }
            scan.verdict().await().indefinitely();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "stream: OK, false",
        "stream: OK, true",
        "INSTREAM size limit exceeded. ERROR, false",
        "INSTREAM size limit exceeded. ERROR, true"
    })
    void whoAnswersBeforeTheEndHasNotSeenTheDocument(String answer, boolean hangsUp) throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            hasty(server, answer, hangsUp);
            RuntimeException failure = failureOf(begin(server.getLocalPort()));
            assertTrue(!(failure instanceof ProblemException), failure.toString());
        }
    }

    @Test
    void aFindBeforeTheEndIsARefusal() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            hasty(server, "stream: Win.Test.EICAR_HDB-1 FOUND", false);
            Scan scan = begin(server.getLocalPort());
            ProblemException refused = assertInstanceOf(ProblemException.class, failureOf(scan));
            assertEquals(DocumentProblem.DOCUMENT_REFUSED, refused.type());
        }
    }

    /** It takes no more than the sockets hold: neither the part nor an answer comes through. */
    @Test
    void aStepTakesNoLongerThanItsPatience() throws Exception {
        Duration patience = Duration.ofSeconds(2);
        try (ServerSocket server = new ServerSocket(0)) {
            Scan scan = begin(server.getLocalPort(), patience);
            byte[] part = new byte[50_000_000];
            long begun = System.nanoTime();
            assertThrows(RuntimeException.class, () -> scan.take(part).await().indefinitely());
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(taken.compareTo(patience.multipliedBy(7).dividedBy(4)) < 0, taken.toString());
            scan.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamd://scanner", "clamd://:3310", "http://scanner:3310", "clamd://a:99999", "off", ""})
    void anotherWordIsAFaultAtTheStart(String setting) {
        assertEquals(1, new ScannerChoice(config(setting)).problems().size());
    }
}
