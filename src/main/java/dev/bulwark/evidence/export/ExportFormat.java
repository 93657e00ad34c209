package dev.bulwark.evidence.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** How an export is written. Events are JSON with the specification's seven fields and their id. */
public enum ExportFormat {
    CSV("text/csv", "csv", new CsvEvents()),
    CEF("application/x-cef", "cef", new CefEvents()),
    OCSF("application/x-ocsf+ndjson", "ocsf.ndjson", new OcsfEvents());

    /** One way to write events; every line ends itself. */
    interface Lines {

        /** Before the first event; may be empty. */
        String head();

        String event(ObjectNode event);

        /** The last line. */
        String statement(String signature);

        /** The signature of a line that {@link #statement} wrote, without its end; null for any other. */
        String signature(String line);
    }

    private final String mediaType;
    private final String suffix;
    private final Lines lines;

    ExportFormat(String mediaType, String suffix, Lines lines) {
        this.mediaType = mediaType;
        this.suffix = suffix;
        this.lines = lines;
    }

    /** As it is asked for, audited and signed. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the file's name. */
    public String suffix() {
        return suffix;
    }

    public String head() {
        return lines.head();
    }

    public String event(ObjectNode event) {
        return lines.event(event);
    }

    public String statement(String signature) {
        return lines.statement(signature);
    }

    String signature(String line) {
        return lines.signature(line);
    }
}
