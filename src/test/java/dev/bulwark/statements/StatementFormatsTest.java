package dev.bulwark.statements;

import static dev.bulwark.statements.Statements.CSV;
import static dev.bulwark.statements.Statements.JSON;
import static dev.bulwark.statements.Statements.PDF;
import static dev.bulwark.statements.Statements.XML;
import static dev.bulwark.statements.Statements.deposit;
import static dev.bulwark.statements.Statements.recent;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import dev.bulwark.platform.Csv;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/** What the forms make of amounts and of texts that people wrote. */
@QuarkusTest
class StatementFormatsTest {

    @Inject
    Bank bank;

    private Person teller;
    private String account;

    @BeforeEach
    void openAccount() {
        teller = bank.staff("teller");
        account = Bank.openAccount(teller, Bank.createCustomer(teller), "EUR");
    }

    @Test
    void aFormulaInCsvStaysText() {
        for (String hostile : List.of("=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "\uFF1D1", "say \"=1\", then")) {
            deposit(teller, account, "1.00", "EUR", hostile);
        }
        String csv = new String(recent(teller, account, CSV).asByteArray(), StandardCharsets.UTF_8);
        for (String cell : List.of(
                ",\"'=cmd|' /C calc'!A0\",",
                ",\"'+1+1\",",
                ",\"'-2\",",
                ",\"'@SUM(A1)\",",
                ",\"'\uFF1D1\",",
                ",\"say \"\"=1\"\", then\",")) {
            assertTrue(csv.contains(cell), cell + " in " + csv);
        }
        assertTrue(csv.startsWith("entry_no,booked_at,"));
        assertTrue(csv.endsWith(",closing_balance,,,EUR,6.00,,,\r\n"), csv);
        assertEquals(9, csv.split("\r\n").length);
        assertEquals(
                csv.chars().filter(c -> c == '\n').count(),
                csv.chars().filter(c -> c == '\r').count());
    }

    @Test
    void aTextThatLooksLikeAFormulaOnlyInsideIsLeftAlone() {
        assertEquals("\"Rent = 5\"", Csv.text("Rent = 5"));
        assertEquals("\"'\tx\"", Csv.text("\tx"));
        assertEquals("\"'\rx\"", Csv.text("\rx"));
        assertEquals("\"a\r\nb\"", Csv.text("a\r\nb"));
        assertEquals("", Csv.text(null));
    }

    @Test
    void anOverdrawnBalanceStaysANumberInCsv() {
        Map<String, Object> open = Map.of(
                "customer_id",
                Bank.createCustomer(teller),
                "currency",
                "EUR",
                "type",
                "checking",
                "overdraft_limit",
                "20.00");
        String overdrawn = teller.post("/api/accounts/open", open).path("account_id");
        teller.post(
                        "/api/accounts/withdraw",
                        Bank.newKey(),
                        Map.of("account_id", overdrawn, "amount", "20.00", "currency", "EUR"))
                .then()
                .statusCode(201);
        assertTrue(recent(teller, overdrawn, CSV).asString().contains(",withdrawal,debit,20.00,EUR,-20.00,,,"));
        String camt = recent(teller, overdrawn, XML).asString();
        validate(camt);
        assertTrue(camt.contains("<Amt Ccy=\"EUR\">20.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Dt>"), camt);
        assertTrue(camt.contains("<SubFmlyCd>CWDL</SubFmlyCd>"), camt);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 500", "BHD, 1.234", "EUR, 0.01"})
    void keepsTheDecimalsOfTheCurrency(String currency, String amount) {
        String own = Bank.openAccount(teller, Bank.createCustomer(teller), currency);
        deposit(teller, own, amount, currency, "x");
        recent(teller, own, JSON).then().body("entries.amount", contains(amount));
        assertTrue(recent(teller, own, CSV).asString().contains(",credit," + amount + ',' + currency + ',' + amount));
        String camt = recent(teller, own, XML).asString();
        validate(camt);
        assertTrue(camt.contains("<Amt Ccy=\"" + currency + "\">" + amount + "</Amt>"), camt);
    }

    @Test
    void camtIsOfTheSchemaWithWhateverTextAPayerWrites() {
        String other = Bank.accountWith(teller, "10.00");
        for (String hostile : List.of("</Ustrd><Ntry>&lt;", "]]>", "\uD83D\uDE00 Gru\u00DF")) {
            teller.post(
                            "/api/accounts/transfer",
                            Bank.newKey(),
                            Map.of(
                                    "from_account",
                                    other,
                                    "to_account",
                                    account,
                                    "amount",
                                    "1.00",
                                    "currency",
                                    "EUR",
                                    "reference",
                                    hostile))
                    .then()
                    .statusCode(201);
        }
        String received = new String(recent(teller, account, XML).asByteArray(), StandardCharsets.UTF_8);
        validate(received);
        assertTrue(received.contains("<Ustrd>&lt;/Ustrd&gt;&lt;Ntry&gt;&amp;lt;</Ustrd>"), received);
        assertTrue(received.contains("<Ustrd>&#x1f600; Gru\u00DF</Ustrd>"), received);
        assertTrue(received.contains("<DbtrAcct><Id><IBAN>"), received);
        assertTrue(received.contains("<NbOfNtries>3</NbOfNtries>"), received);
        String sent = recent(teller, other, XML).asString();
        validate(sent);
        assertTrue(sent.contains("<CdtrAcct><Id><IBAN>"), sent);
        assertTrue(sent.contains("<Amt>7.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></TtlNetNtry>"), sent);
    }

    /** References refuse these today; older rows, or another way in, may hold them. */
    @Test
    void showsWhatNoReferenceMayHold() {
        assertEquals("a\uFFFD\uFFFDb", CamtStatement.legal("a\uFFFE\u0001b"));
        assertEquals("a[U+202E][U+0085]b", new PdfText().visible("a\u202E\u0085b"));
    }

    @Test
    void theSchemaCanRefuse() {
        deposit(teller, account, "1.00", "EUR", "x");
        String camt = recent(teller, account, XML).asString();
        validate(camt);
        for (String broken : List.of(
                camt.replace("<CdtDbtInd>CRDT", "<CdtDbtInd>PLUS"),
                camt.replace(">1.00<", ">-1.00<"),
                camt.replaceAll("<Sts>.*?</Sts>", ""),
                camt.replace("NOTPROVIDED", "x".repeat(36)))) {
            assertThrows(AssertionError.class, () -> validate(broken));
        }
    }

    @Test
    void pdfShowsWhatItCanAndTellsWhatItCannot() throws IOException {
        deposit(teller, account, "12.34", "EUR", "Gr\u00FC\u00DFe \u0141\u00F3d\u017A \u0416\u03A9");
        deposit(teller, account, "1.00", "EUR", "\u4E2D=1 \uD83D\uDE00");
        String text = textOf(recent(teller, account, PDF).asByteArray());
        for (String part : List.of(
                "Account statement",
                "Opening balance",
                "12.34",
                "13.34",
                "Gr\u00FC\u00DFe",
                "\u0141\u00F3d\u017A",
                "\u0416\u03A9",
                "[U+4E2D]=1",
                "[U+1F600]")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
    }

    static String textOf(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
            return text.toString();
        }
    }

    /** Against the subset of the message's schema that Bulwark uses; its head says what it is. */
    static void validate(String camt) {
        try {
            SchemaFactory.newDefaultInstance()
                    .newSchema(StatementFormatsTest.class.getResource("camt.053.001.08-subset.xsd"))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(camt.getBytes(StandardCharsets.UTF_8))));
        } catch (SAXException | IOException invalid) {
            throw new AssertionError(invalid.getMessage() + " in " + camt, invalid);
        }
    }
}
