package dev.bulwark.encryption;

import java.util.List;

/** Told by each feature that keeps secrets in a {@link SecretBox}, so that a new master key can take them over. */
public interface SealedSecrets {

    /**
     * @param key the column of the row's id, which the value is bound to
     * @param purpose as told to {@link SecretBox}
     */
    record SealedColumn(String table, String key, String column, String purpose) {

        public String name() {
            return table + '.' + column;
        }
    }

    List<SealedColumn> columns();
}
