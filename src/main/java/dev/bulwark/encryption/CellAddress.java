package dev.bulwark.encryption;

import java.util.Objects;
import java.util.UUID;

/** The one place in the database where a sealed value opens: copied elsewhere it is worthless. */
public record CellAddress(String table, String column, UUID rowId) {

    public CellAddress {
        Objects.requireNonNull(table);
        Objects.requireNonNull(column);
        Objects.requireNonNull(rowId);
    }
}
