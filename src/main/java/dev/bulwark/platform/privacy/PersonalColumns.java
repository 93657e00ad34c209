package dev.bulwark.platform.privacy;

import java.util.List;
import java.util.stream.Stream;

/** Columns of a table that say the same kind of thing about a person, and are kept for the same reason and as long. */
public record PersonalColumns(String table, Category category, Purpose purpose, Kept kept, List<String> columns) {

    public static PersonalColumns of(String table, Category category, Purpose purpose, Kept kept, String... columns) {
        return new PersonalColumns(table, category, purpose, kept, List.of(columns));
    }

    public Stream<PersonalColumn> each() {
        return columns.stream().map(column -> new PersonalColumn(table, column, category, purpose, kept));
    }
}
