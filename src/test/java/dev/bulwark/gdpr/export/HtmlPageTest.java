package dev.bulwark.gdpr.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.gdpr.export.ExportWalk.Page;
import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.ExportPage;
import dev.bulwark.platform.privacy.ExportPart;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.Purpose;
import dev.bulwark.platform.privacy.SubjectExport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private record Source(ExportPart part, List<String> fields) implements SubjectExport {
        @Override
        public Uni<ExportPage> read(Session session, UUID subjectId, String after, int limit) {
            throw new UnsupportedOperationException();
        }
    }

    private record Config(Optional<List<String>> recipients) implements ExportConfig {
        @Override
        public Duration passwordLifetime() {
            return Duration.ofMinutes(10);
        }

        @Override
        public int archivesMax() {
            return 1;
        }

        @Override
        public int jsonMax() {
            return 1;
        }

        @Override
        public Duration partWithin() {
            return Duration.ofMinutes(2);
        }
    }

    private static final ProcessingSummary PROCESSING = new ProcessingSummary(
            List.of(() -> List.of(
                    PersonalColumns.of(
                            "customer", Category.IDENTITY, Purpose.IDENTIFY_CUSTOMER, Kept.AS_CUSTOMER, "name_sealed"),
                    PersonalColumns.of(
                            "transfer",
                            Category.FINANCE,
                            Purpose.RUN_ACCOUNTS,
                            Kept.AS_FINANCIAL_RECORD,
                            "amount_minor"))),
            new Config(Optional.of(List.of("Clearing house <of the region>"))));

    private static Page page(ExportPart part, List<Map<String, Object>> rows) {
        return new Page(new Source(part, List.copyOf(rows.get(0).keySet())), rows, true, true);
    }

    private static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return row;
    }

    static String example() {
        HtmlPage html = new HtmlPage();
        html.add(page(
                ExportPart.PERSONAL_INFO,
                List.of(row(
                        "name",
                        "Zoë \"Z\" O'Brien & Söhne",
                        "email",
                        "a-rather-long-address-of-somebody@subdomain.customer.test",
                        "phone",
                        "+14155550142",
                        "ssn",
                        "987-65-4321",
                        "address",
                        "<script>alert(1)</script> Lane",
                        "customer_id",
                        "01937f3c-2f5b-7c3e-9a41-5d2f8e6b7a14"))));
        html.add(page(
                ExportPart.TRANSACTIONS,
                Collections.nCopies(
                        HtmlPage.ROWS_MAX + 3,
                        row(
                                "account_iban",
                                "DE58123456781000000001",
                                "entry_no",
                                1042,
                                "transfer_id",
                                "01937f3c-2f5b-7c3e-9a41-5d2f8e6b7a14",
                                "kind",
                                "transfer",
                                "direction",
                                "debit",
                                "amount",
                                "1250.00",
                                "currency",
                                "EUR",
                                "balance_after",
                                "98231.17",
                                "counter_iban",
                                null,
                                "reference",
                                "Rent of January, second floor left, with heating",
                                "booked_at",
                                NOW,
                                "value_date",
                                "2026-01-31"))));
        return html.write(PROCESSING, NOW);
    }

    @Test
    void everyValueIsEscapedAndNothingRuns() {
        String page = example();
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; Lane"), page);
        assertTrue(page.contains("Zoë &quot;Z&quot; O&#39;Brien &amp; Söhne"), page);
        assertTrue(page.contains("Clearing house &lt;of the region&gt;"), page);
        assertFalse(page.contains("<script"), page);
        assertFalse(page.matches("(?s).*(src|href)=.*"), "it needs nothing beside it");
    }

    @Test
    void aLongPartIsCutAndSaysSo() {
        String page = example();
        assertEquals(HtmlPage.ROWS_MAX + 1, page.split("Rent of January").length, "rows");
        assertTrue(page.contains("And 3 more in csv/transactions.csv."), page);
    }
}
