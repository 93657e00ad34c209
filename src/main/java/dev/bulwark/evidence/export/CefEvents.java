package dev.bulwark.evidence.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** ArcSight's Common Event Format, version 0: one line an event, without a syslog header. */
final class CefEvents implements ExportFormat.Lines {

    private static final String VENDOR = "CEF:0|Bulwark|Bulwark|1|";
    private static final String STATEMENT = VENDOR + "audit.export|signature|0|msg=";
    private static final String END = "\n";
    private static final int SEVERITY_INFO = 3;
    private static final int SEVERITY_REFUSED = 5;
    private static final int SEVERITY_ALERT = 8;

    @Override
    public String head() {
        return "";
    }

    @Override
    public String event(ObjectNode event) {
        StringBuilder line = new StringBuilder(VENDOR)
                .append(header(text(event, "action")))
                .append('|')
                .append(header(text(event, "event_type")))
                .append('|')
                .append(severity(event))
                .append('|');
        extension(
                line,
                "rt",
                String.valueOf(Instant.parse(text(event, "timestamp")).toEpochMilli()));
        extension(line, "externalId", text(event, "id"));
        extension(line, "cat", text(event, "event_type"));
        extension(line, "act", text(event, "action"));
        extension(line, "suid", text(event, "user_id"));
        extension(line, "src", text(event, "ip_address"));
        extension(line, "requestClientApplication", text(event, "user_agent"));
        extension(line, "outcome", text(event.path("details"), "status"));
        extension(line, "cs1Label", "details");
        extension(line, "cs1", event.path("details").toString());
        line.setLength(line.length() - 1);
        return line.append(END).toString();
    }

    @Override
    public String statement(String signature) {
        return STATEMENT + signature + END;
    }

    @Override
    public String signature(String line) {
        return line.startsWith(STATEMENT) ? line.substring(STATEMENT.length()) : null;
    }

    private static int severity(ObjectNode event) {
        String raised = text(event.path("details"), "severity");
        if (raised != null) {
            return SEVERITY_ALERT;
        }
        return "failed".equals(text(event.path("details"), "status")) ? SEVERITY_REFUSED : SEVERITY_INFO;
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).textValue();
    }

    private static void extension(StringBuilder line, String name, String value) {
        if (value != null) {
            line.append(name)
                    .append('=')
                    .append(value.replace("\\", "\\\\")
                            .replace("=", "\\=")
                            .replace("\r", "\\r")
                            .replace("\n", "\\n"))
                    .append(' ');
        }
    }

    private static String header(String value) {
        return value.replace("\\", "\\\\").replace("|", "\\|");
    }
}
