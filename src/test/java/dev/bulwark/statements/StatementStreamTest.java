package dev.bulwark.statements;

import static dev.bulwark.statements.Statements.CSV;
import static dev.bulwark.statements.Statements.JSON;
import static dev.bulwark.statements.Statements.PDF;
import static dev.bulwark.statements.Statements.XML;
import static dev.bulwark.statements.Statements.recent;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.RequestOrigin;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Long statements: whole, in chunks that do not grow, or visibly broken. */
@QuarkusTest
class StatementStreamTest {

    private static final int LINES = 25_000;
    private static final int CHUNK_BYTES_MAX = 512 * 1024;
    private static final int PDF_LINES = 3_000;

    @Inject
    Bank bank;

    @Inject
    StatementService service;

    private Person teller;

    private String accountWithLines(int lines) {
        teller = bank.staff("teller");
        String account = Bank.accountWith(teller, "1.00");
        Statements.depositCents(teller, account, lines);
        Database.assertBooksBalance();
        return account;
    }

    @Test
    void sendsEveryLineOnceInEveryForm() {
        String account = accountWithLines(LINES);
        String csv = recent(teller, account, CSV).asString();
        assertEquals(csv.length(), csv.replaceAll("(?<!\r)\n", "").length(), "nothing stands between the chunks");
        String[] lines = csv.split("\r\n");
        assertEquals(LINES + 4, lines.length);
        assertTrue(lines[2].startsWith("1,"), lines[2]);
        assertTrue(lines[LINES + 2].contains("\"Line " + LINES + "\""), lines[LINES + 2]);
        assertTrue(lines[LINES + 3].contains("closing_balance,,,EUR,251.00,"), lines[LINES + 3]);
        recent(teller, account, JSON).then().body("entries.size()", equalTo(LINES + 1));
        StatementFormatsTest.validate(recent(teller, account, XML).asString());
        recent(teller, account, PDF)
                .then()
                .statusCode(422)
                .body("code", equalTo("statement_too_long"))
                .body("lines", equalTo(LINES + 1));
    }

    @Test
    void neverHoldsMoreThanAChunk() throws Throwable {
        String account = accountWithLines(LINES);
        for (StatementFormat format : List.of(StatementFormat.JSON, StatementFormat.CSV, StatementFormat.CAMT)) {
            List<Integer> sizes = chunkSizes(account, format);
            assertEquals((LINES + 1 + 499) / StatementChunks.PAGE_ENTRIES, sizes.size(), format.name());
            assertTrue(Collections.max(sizes) < CHUNK_BYTES_MAX, format + " " + Collections.max(sizes));
        }
    }

    @Test
    void aPdfLeavesWhileItIsDrawn() throws Throwable {
        String account = accountWithLines(PDF_LINES);
        List<Integer> sizes = chunkSizes(account, StatementFormat.PDF);
        assertTrue(sizes.size() >= PDF_LINES / StatementChunks.PAGE_ENTRIES, sizes.toString());
        assertTrue(Collections.max(sizes) < CHUNK_BYTES_MAX, sizes.toString());
        String text = StatementFormatsTest.textOf(recent(teller, account, PDF).asByteArray());
        assertTrue(text.contains("Line " + PDF_LINES), "the last line");
        assertTrue(text.contains("Page 2"), "page numbers");
        assertEquals(text.split("Booked").length, text.split("Page ").length, "every page has the header row");
    }

    private List<Integer> chunkSizes(String account, StatementFormat format) throws Throwable {
        Caller caller = new Caller(
                teller.userId(),
                null,
                "t",
                "teller",
                Set.of(),
                null,
                List.of(),
                "pwd",
                Instant.EPOCH,
                RequestOrigin.internal("test"));
        StatementPeriod period = service.period("2026-01-01", "2035-01-01");
        return VertxContextSupport.subscribeAndAwait(
                () -> service.draw(caller, UUID.fromString(account), period, format)
                        .map(chunk -> chunk.length)
                        .collect()
                        .asList());
    }

    @Test
    void breaksOffRatherThanSendNumbersThatDoNotFollow() {
        String account = accountWithLines(2_000);
        String entry = " where credit_account_id = '" + account + "' and credit_entry_no = 1500";
        String unguarded = "set session_replication_role = replica; update transfer set amount_minor = ";
        Database.change(unguarded + 2 + entry);
        try {
            assertThrows(Exception.class, () -> recent(teller, account, CSV).asString());
        } finally {
            Database.change(unguarded + 1 + entry);
        }
        recent(teller, account, CSV).then().statusCode(200);
    }
}
