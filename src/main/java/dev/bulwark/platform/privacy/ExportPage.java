package dev.bulwark.platform.privacy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Some rows of a part.
 *
 * @param rows values by the names of fields; what is missing may be left out
 * @param next where the following page begins; null after the last
 */
public record ExportPage(List<Map<String, Object>> rows, String next) {

    /** A page of which one row more than fits was read, if there is one. */
    public static ExportPage of(
            List<Map<String, Object>> rows, int limit, Function<Map<String, Object>, String> place) {
        return rows.size() <= limit
                ? new ExportPage(rows, null)
                : new ExportPage(rows.subList(0, limit), place.apply(rows.get(limit - 1)));
    }
}
