package dev.bulwark.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StatementChunksTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final int LINES = 1_200;

    private final AtomicInteger pagesRead = new AtomicInteger();

    @Test
    void readsAPageOnlyWhenTheReaderAsks() {
        AssertSubscriber<byte[]> reader = stream(head(LINES), StatementChunksTest::good);
        assertEquals(0, pagesRead.get());
        reader.request(1);
        assertEquals(1, pagesRead.get());
        reader.request(1);
        assertEquals(2, pagesRead.get());
        reader.request(10).assertCompleted();
        assertEquals(3, reader.getItems().size());
        byte[] last = reader.getItems().get(2);
        assertTrue(new String(last, StandardCharsets.UTF_8).endsWith("closing_balance,,,EUR,12.00,,,\r\n"));
    }

    @Test
    void stopsReadingWhenTheReaderGoesAway() {
        AssertSubscriber<byte[]> reader = stream(head(LINES), StatementChunksTest::good);
        reader.request(1);
        reader.cancel();
        reader.request(10);
        assertEquals(1, pagesRead.get());
    }

    @Test
    void failsWhenEntriesAreMissing() {
        stream(head(LINES), (after, last) -> good(after, last - 1))
                .request(10)
                .assertFailedWith(IllegalStateException.class, "entries are missing");
    }

    @Test
    void failsWhenABalanceDoesNotFollow() {
        stream(head(LINES), (after, last) -> entries(after, last, 7))
                .request(10)
                .assertFailedWith(IllegalStateException.class, "does not follow");
    }

    @Test
    void failsWhenTheSumIsNotTheClosingBalance() {
        StatementHead head = head(LINES);
        StatementHead wrong = new StatementHead(
                head.statementId(), head.accountId(), head.iban(), head.currency(), head.period(), NOW, 0, LINES, 0, 1);
        stream(wrong, StatementChunksTest::good)
                .request(10)
                .assertFailedWith(IllegalStateException.class, "closing balance");
    }

    private AssertSubscriber<byte[]> stream(StatementHead head, Source source) {
        ChunkSink sink = new ChunkSink();
        return new StatementChunks(head, new CsvStatement(head, sink), sink)
                .stream(
                                (after, last) -> {
                                    pagesRead.incrementAndGet();
                                    return Uni.createFrom().item(source.read(after, last));
                                },
                                draw -> Uni.createFrom().item(draw))
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(0));
    }

    private interface Source {
        List<StatementEntry> read(long after, long last);
    }

    private static StatementHead head(int lines) {
        StatementPeriod period = new StatementPeriod(NOW.minusSeconds(60), NOW.plusSeconds(60));
        Currency euro = Currency.getInstance("EUR");
        return new StatementHead(UUID.randomUUID(), UUID.randomUUID(), "DE0", euro, period, NOW, 0, lines, 0, lines);
    }

    private static List<StatementEntry> good(long after, long last) {
        return entries(after, last, 0);
    }

    private static List<StatementEntry> entries(long after, long last, long tooMuchMinor) {
        return LongStream.rangeClosed(after + 1, last)
                .mapToObj(no -> new StatementEntry(
                        no, UUID.randomUUID(), "deposit", true, 1, no + tooMuchMinor, null, null, NOW, LocalDate.EPOCH))
                .toList();
    }
}
