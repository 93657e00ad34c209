package dev.bulwark.platform.privacy;

/** A column that says something about a person. */
public record PersonalColumn(String table, String column, Category category, Purpose purpose, Kept kept) {

    public String name() {
        return table + '.' + column;
    }
}
