package dev.bulwark.encryption;

import java.util.List;

/** Told by each feature that seals fields of data subjects, so that a new data key can take them over. */
public interface SubjectFields {

    /**
     * Columns that {@link FieldCipher} seals under the key of their row's subject, each at the {@link CellAddress} of this
     * table, its own name and its row's id. All of it is SQL from code.
     *
     * @param key the column of the row's id
     * @param join to the table that says whose row it is; the row itself is called {@code sealed}
     * @param subject the column that holds the subject's id
     */
    record SealedTable(String table, String key, String join, String subject, List<String> columns) {

        /** A table whose rows say themselves whose they are. */
        public static SealedTable of(String table, String subject, String... columns) {
            return new SealedTable(table, "id", "", "sealed." + subject, List.of(columns));
        }
    }

    List<SealedTable> tables();
}
