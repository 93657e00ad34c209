package dev.bulwark.gdpr;

import dev.bulwark.platform.privacy.PersonalColumn;
import java.util.List;
import java.util.Locale;

/** All columns that say something about a person, by table and column. */
record ProcessingView(List<Item> items) {

    /**
     * A column, why it is kept and for how long.
     *
     * @param category what it says about a person
     * @param kept for how long
     */
    record Item(String table, String column, String category, String purpose, String legalBasis, String kept) {

        static Item of(PersonalColumn column) {
            return new Item(
                    column.table(),
                    column.column(),
                    column.category().name().toLowerCase(Locale.ROOT),
                    column.purpose().text(),
                    column.purpose().basis().text(),
                    column.kept().text());
        }
    }
}
