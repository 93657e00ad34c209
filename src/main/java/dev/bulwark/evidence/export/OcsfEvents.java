package dev.bulwark.evidence.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;

/**
 * The Open Cybersecurity Schema Framework, 1.3.0, a line of JSON each: logins and logouts are Authentication (3002), all else is
 * API Activity (6003). What the schema has no attribute for is under {@code unmapped}.
 */
final class OcsfEvents implements ExportFormat.Lines {

    private static final String VERSION = "1.3.0";
    private static final Set<String> LOGINS =
            Set.of("auth.login", "auth.mfa", "auth.mfa_recovery", "auth.passkeys_login");
    private static final int IDENTITY = 3;
    private static final int APPLICATION = 6;
    private static final int AUTHENTICATION = 3002;
    private static final int API_ACTIVITY = 6003;
    private static final int TYPES_A_CLASS = 100;
    private static final int LOGON = 1;
    private static final int LOGOFF = 2;
    private static final int READ = 2;
    private static final int OTHER = 99;
    private static final int INFORMATIONAL = 1;
    private static final int LOW = 2;
    private static final int HIGH = 4;
    private static final String STATEMENT = "{\"bulwark_signature\":\"";
    private static final String STATEMENT_END = "\"}";

    @Override
    public String head() {
        return "";
    }

    @Override
    public String event(ObjectNode event) {
        String action = event.path("action").textValue();
        JsonNode details = event.path("details");
        boolean login = isLogin(action);
        boolean authentication = login || action.equals("logout");
        int type = authentication ? (login ? LOGON : LOGOFF) : (isRead(action) ? READ : OTHER);
        int kind = authentication ? AUTHENTICATION : API_ACTIVITY;
        boolean failed = details.path("status").asText().equals("failed");
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("category_uid", authentication ? IDENTITY : APPLICATION)
                .put("class_uid", kind)
                .put("activity_id", type)
                .put("type_uid", (long) kind * TYPES_A_CLASS + type)
                .put("time", Instant.parse(event.path("timestamp").textValue()).toEpochMilli())
                .put("severity_id", details.has("severity") ? HIGH : failed ? LOW : INFORMATIONAL)
                .put("status_id", failed ? 2 : 1)
                .put("status", failed ? "Failure" : "Success");
        line.putObject("metadata")
                .put("version", VERSION)
                .put("uid", event.path("id").textValue())
                .putObject("product")
                .put("name", "Bulwark")
                .put("vendor_name", "Bulwark");
        ObjectNode user = JsonNodeFactory.instance
                .objectNode()
                .put("uid", event.path("user_id").textValue());
        if (authentication) {
            line.set("user", user);
        } else {
            line.putObject("actor").set("user", user);
            line.putObject("api").put("operation", action);
        }
        source(line, event);
        ObjectNode unmapped = line.putObject("unmapped").put("action", action);
        unmapped.set("event_type", event.path("event_type"));
        unmapped.set("details", details);
        return line + "\n";
    }

    private static void source(ObjectNode line, ObjectNode event) {
        if (event.path("ip_address").isTextual()) {
            line.putObject("src_endpoint").set("ip", event.path("ip_address"));
        }
        if (event.path("user_agent").isTextual()) {
            line.putObject("http_request").set("user_agent", event.path("user_agent"));
        }
    }

    private static boolean isLogin(String action) {
        return LOGINS.contains(action);
    }

    private static boolean isRead(String action) {
        return action.endsWith(".read") || action.endsWith(".search") || action.endsWith(".events");
    }

    @Override
    public String statement(String signature) {
        return STATEMENT + signature + STATEMENT_END + "\n";
    }

    @Override
    public String signature(String line) {
        return line.startsWith(STATEMENT) && line.endsWith(STATEMENT_END)
                ? line.substring(STATEMENT.length(), line.length() - STATEMENT_END.length())
                : null;
    }
}
