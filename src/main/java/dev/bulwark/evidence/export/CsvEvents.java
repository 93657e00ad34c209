package dev.bulwark.evidence.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bulwark.platform.Csv;
import java.util.List;
import java.util.stream.Collectors;

/**
 * RFC 4180 in UTF-8: a header, CRLF, the same fields on every line. What a spreadsheet would compute begins with an apostrophe
 * (OWASP, CSV Injection): a user agent is what a stranger sends.
 */
final class CsvEvents implements ExportFormat.Lines {

    private static final List<String> FIELDS =
            List.of("id", "timestamp", "event_type", "user_id", "action", "ip_address", "user_agent", "details");

    private static final String END = "\r\n";
    private static final String STATEMENT = "signature,,,,,,,";

    @Override
    public String head() {
        return String.join(",", FIELDS) + END;
    }

    @Override
    public String event(ObjectNode event) {
        return FIELDS.stream().map(name -> cell(event.get(name))).collect(Collectors.joining(",")) + END;
    }

    /** A record like the others, so that every reader of CSV can read it. */
    @Override
    public String statement(String signature) {
        return STATEMENT + signature + END;
    }

    @Override
    public String signature(String line) {
        return line.startsWith(STATEMENT) ? line.substring(STATEMENT.length()) : null;
    }

    private static String cell(JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        return Csv.quoted(value.isTextual() ? value.textValue() : value.toString());
    }
}
