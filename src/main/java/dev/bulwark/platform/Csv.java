package dev.bulwark.platform;

/** Fields of comma-separated values (RFC 4180). */
public final class Csv {

    /** What makes a spreadsheet compute a cell instead of showing it, with the full-width twins (OWASP, CSV Injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    /** A text that people wrote: always quoted, and never a formula. */
    public static String text(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String safe = FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
