package dev.bulwark.gdpr.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.gdpr.retention.RetentionRules.Standing;
import dev.bulwark.platform.privacy.RetainedItems.Item;
import dev.bulwark.platform.privacy.RetentionCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionRulesTest {

    private static final UUID CUSTOMER = new UUID(1, 1);
    private static final UUID DOCUMENT = new UUID(2, 2);
    private static final Instant ON = day("2034-01-01");

    private static final Map<RetentionCategory, RetentionRule> RULES = Map.of(
            RetentionCategory.CUSTOMER, rule(RetentionCategory.CUSTOMER, 2555),
            RetentionCategory.CONTRACT_DOCUMENT, rule(RetentionCategory.CONTRACT_DOCUMENT, 0),
            RetentionCategory.CORRESPONDENCE_DOCUMENT, rule(RetentionCategory.CORRESPONDENCE_DOCUMENT, 0),
            RetentionCategory.IDENTITY_DOCUMENT, rule(RetentionCategory.IDENTITY_DOCUMENT, 1826),
            RetentionCategory.OTHER_DOCUMENT, rule(RetentionCategory.OTHER_DOCUMENT, 365));

    private static RetentionRule rule(RetentionCategory category, int days) {
        return new RetentionRule(category, days, "a law");
    }

    private static Instant day(String date) {
        return date == null
                ? null
                : LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** 2555 days before the first of January 2034 is the third of January 2027. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            a customer to the day             | 2027-01-03 | -               | -          | customer
            not a day sooner                  | 2027-01-04 | -               | -          | -
            nor while anything runs           | -          | -               | -          | -
            nor while a document must be kept | 2020-01-01 | contract        | 2035-01-01 | -
            a document goes with its customer | 2020-01-01 | contract        | 2033-01-01 | customer
            even one without an end           | 2020-01-01 | identity        | -          | customer
            a contract of a running account   | -          | contract        | 2020-01-01 | -
            a contract of an ended one        | 2031-01-01 | contract        | 2034-01-01 | document
            a contract that is still kept     | 2031-01-01 | contract        | 2034-01-02 | -
            a letter, whatever runs           | -          | correspondence  | 2034-01-01 | document
            a letter that is still kept       | -          | correspondence  | 2034-01-02 | -
            identity to the day               | 2029-01-01 | identity        | -          | document
            identity not a day sooner         | 2029-01-02 | identity        | -          | -
            identity while anything runs      | -          | identity        | -          | -
            other to the day                  | 2033-01-01 | other           | 2030-01-01 | document
            other not a day sooner            | 2033-01-02 | other           | 2030-01-01 | -
            other while anything runs         | -          | other           | 2030-01-01 | -
            """)
    void isDue(String why, String ended, String document, String keepUntil, String expected) {
        List<Item> items = document == null
                ? List.of()
                : List.of(new Item(DOCUMENT, CUSTOMER, RetentionCategory.of(document + "_document"), day(keepUntil)));
        List<UUID> due = RetentionRules.due(new Standing(CUSTOMER, day(ended), items), RULES, ON).stream()
                .map(Due::itemId)
                .toList();
        List<UUID> wanted = expected == null ? List.of() : List.of(expected.equals("customer") ? CUSTOMER : DOCUMENT);
        assertEquals(wanted, due);
    }
}
