package dev.bulwark.platform;

/** Fields of comma-separated values (RFC 4180). */
public final class Csv {

    /** What makes a spreadsheet compute a cell instead of showing it, with the full-width twins (OWASP, CSV Injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    /** A text that people wrote, or nothing: always quoted, and never a formula. */
    public static String text(String value) {
        return value == null || value.isEmpty() ? "" : quoted(value);
    }

    /** {@link #text}, which quotes what is empty, too. */
    public static String quoted(String value) {
        String safe = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
