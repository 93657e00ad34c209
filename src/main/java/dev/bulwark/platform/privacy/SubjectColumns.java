package dev.bulwark.platform.privacy;

import java.util.List;
import java.util.Map;

/**
 * Columns of a table of which each row belongs to one data subject, and what becomes of them.
 *
 * @param ofSubject SQL from code: the condition on the table's rows that belong to {@code :subject}; null where they
 *     cannot be told, or are not looked for
 * @param empty SQL from code: what an emptied column holds instead; null for null
 */
public record SubjectColumns(String table, String ofSubject, Fate fate, String empty, List<String> columns) {

    public static SubjectColumns emptied(String table, String ofSubject, String... columns) {
        return new SubjectColumns(table, ofSubject, Fate.EMPTIED, null, List.of(columns));
    }

    /** {@link #emptied}, where a value of no meaning stands in its place. */
    public static SubjectColumns replaced(String table, String ofSubject, String empty, String column) {
        return new SubjectColumns(table, ofSubject, Fate.EMPTIED, empty, List.of(column));
    }

    public static SubjectColumns dark(String table, String ofSubject, String... columns) {
        return new SubjectColumns(table, ofSubject, Fate.DARK, null, List.of(columns));
    }

    public static SubjectColumns kept(String table, String ofSubject, String... columns) {
        return new SubjectColumns(table, ofSubject, Fate.KEPT, null, List.of(columns));
    }

    /** All that were declared of the table. */
    public static SubjectColumns kept(PersonalColumns declared, String ofSubject) {
        return new SubjectColumns(declared.table(), ofSubject, Fate.KEPT, null, declared.columns());
    }

    /** @param ofSubject by the names of tables; what is declared of others is left out */
    public static List<SubjectColumns> kept(List<PersonalColumns> declared, Map<String, String> ofSubject) {
        return declared.stream()
                .filter(columns -> ofSubject.containsKey(columns.table()))
                .map(columns -> kept(columns, ofSubject.get(columns.table())))
                .toList();
    }

    public static SubjectColumns ends(String table, String... columns) {
        return new SubjectColumns(table, null, Fate.ENDS, null, List.of(columns));
    }
}
