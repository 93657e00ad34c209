package dev.bulwark.gdpr;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.platform.privacy.PersonalColumn;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the database against what the features declare. docs/personal-data.md is written by: ./mvnw test
 * -Dtest=ProcessingRecordTest -Dcontract.update
 */
@QuarkusTest
class ProcessingRecordTest {

    private static final Path PAGE = Path.of("docs", "personal-data.md");

    /** Columns that tell nothing about a person, each with the reason. */
    private static final Path IMPERSONAL = Path.of("src", "test", "resources", "impersonal-columns.txt");

    /**
     * Ids, flags and currencies tell nothing alone, neither does a word of a closed list, nor a number or a time that is named as
     * those of the service are. A part is its whole.
     */
    private static final String COULD_HOLD_PERSONAL_DATA = """
            select c.table_name || '.' || c.column_name
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and t.table_name not like 'flyway%'
              and not (select relispartition from pg_class where oid = to_regclass(t.table_name))
              and c.data_type not in ('uuid', 'boolean')
              and not (c.data_type = 'character' and c.character_maximum_length = 3)
              and not (c.data_type in ('integer', 'smallint') and c.column_name ~
                '(^|_)(version|no|number|slot|count|tries|attempts|failures|status)$')
              and not (c.data_type = 'timestamp with time zone' and c.column_name ~
                '(^|_)(at|until|from|before|since)$')
              and not exists (
                select from pg_constraint k
                where k.conrelid = c.table_name::regclass and k.conkey = array[c.ordinal_position]::smallint[]
                  and (k.contype = 'c' and pg_get_constraintdef(k.oid) ~ '= ANY \\(ARRAY|= ''[a-z]+''::text'
                       or k.contype = 'f' and k.confrelid = 'role'::regclass))
            order by 1
            """;

    @Inject
    ProcessingRecord record;

    @Inject
    Bank bank;

    private Set<String> undecided() throws IOException {
        Set<String> columns = new TreeSet<>(Database.query(COULD_HOLD_PERSONAL_DATA));
        columns.removeAll(declared());
        columns.removeAll(impersonal());
        return columns;
    }

    private Set<String> declared() {
        return record.columns().stream().map(PersonalColumn::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> impersonal() throws IOException {
        List<String> lines = Files.readAllLines(IMPERSONAL);
        assertTrue(lines.stream().allMatch(line -> line.matches("[a-z_]+\\.[a-z_]+: .+")), "a line has no reason");
        return lines.stream()
                .map(line -> line.substring(0, line.indexOf(':')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyColumnThatCouldTellSomethingAboutAPersonHasAPurposeABasisAndARetention() throws IOException {
        assertEquals(Set.of(), undecided(), "declare them in their feature's PersonalDataSource, or say why not");
    }

    @Test
    void aNewColumnIsNoticed() throws IOException {
        Database.change(
                "create table processing_canary (nickname text, ssn_last4 character(4), birth_year smallint,"
                        + " shoe_size integer, born timestamptz, born_on date, photo bytea, traits jsonb, created_at timestamptz)");
        try {
            assertEquals(
                    Stream.of("birth_year", "born", "born_on", "nickname", "photo", "shoe_size", "ssn_last4", "traits")
                            .map(column -> "processing_canary." + column)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    undecided());
        } finally {
            Database.change("drop table processing_canary");
        }
    }

    @Test
    void whatIsDeclaredIsThereAndIsDeclaredOnce() throws IOException {
        Set<String> all = new TreeSet<>(Database.query("select table_name || '.' || column_name"
                + " from information_schema.columns where table_schema = 'public'"));
        Set<String> known = declared();
        assertEquals(record.columns().size(), known.size(), "a column is declared twice");
        Set<String> both = impersonal();
        both.retainAll(known);
        assertEquals(Set.of(), both);
        known.addAll(impersonal());
        known.removeAll(all);
        assertEquals(Set.of(), known, "there is no such column");
    }

    @Test
    void complianceReadsTheRecord() {
        bank.staff("compliance")
                .get("/api/gdpr/records-of-processing")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(record.columns().size()))
                .body(
                        "items.find { it.column == 'ssn_sealed' }.legal_basis",
                        equalTo("a legal obligation, Art. 6(1)(c)"));
    }

    @Test
    void thePageIsCurrent() throws IOException {
        String page = page();
        if (System.getProperty("contract.update") != null) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE), "docs/personal-data.md is out of date");
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # Personal data

                The record of processing (GDPR, Art. 30), as `GET /api/gdpr/records-of-processing` answers it: every column that says
                something about a person, what for, on what legal basis, and for how long. Ids point to customers and users and say
                nothing without them. Names that end in `sealed` are encrypted, those of customers under a key of their own
                ([keys](keys.md)); hashes are keyed. A column that could hold personal data and is not declared, or said to hold
                none, fails the build. Generated; do not edit.

                | table | column | what it says | purpose | legal basis | kept |
                | --- | --- | --- | --- | --- | --- |
                """);
        record.columns()
                .forEach(column -> page.append("| `%s` | `%s` | %s | %s | %s | %s |\n"
                        .formatted(
                                column.table(),
                                column.column(),
                                column.category().text(),
                                column.purpose().text(),
                                column.purpose().basis().text(),
                                column.kept().text())));
        return page.toString();
    }
}
