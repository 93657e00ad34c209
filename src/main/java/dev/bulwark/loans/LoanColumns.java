package dev.bulwark.loans;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How values of the domain stand in columns. */
public final class LoanColumns {

    private LoanColumns() {}

    /** @param column the constant in lower case */
    public static <E extends Enum<E>> E constant(Class<E> type, Object column) {
        return Enum.valueOf(type, ((String) column).toUpperCase(Locale.ROOT));
    }

    public static long number(Object column) {
        return ((Number) column).longValue();
    }

    /** @param column separated by commas */
    public static List<Allocation> allocation(Object column) {
        return Arrays.stream(((String) column).split(","))
                .map(part -> constant(Allocation.class, part))
                .toList();
    }
}
