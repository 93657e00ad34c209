package dev.bulwark.evidence.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile values stay values. */
class ExportFormatTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ObjectNode event(String action, String userAgent, String details) throws IOException {
        ObjectNode event = JSON.createObjectNode()
                .put("id", "01937f3c-2f5b-7c3e-9a41-5d2f8e6b7a20")
                .put("timestamp", "2026-01-31T12:00:00.123456Z")
                .put("event_type", "security_alert")
                .put("user_id", "anonymous")
                .put("action", action)
                .put("ip_address", "192.0.2.7")
                .put("user_agent", userAgent);
        event.set("details", JSON.readTree(details));
        return event;
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\uFF1D1", "\t=1"})
    void aSpreadsheetComputesNothing(String formula) throws IOException {
        String line = ExportFormat.CSV.event(event("auth.login", formula, "{\"status\":\"failed\"}"));
        assertTrue(line.contains(",\"'" + formula + "\","), line);
        assertTrue(line.endsWith("\"{\"\"status\"\":\"\"failed\"\"}\"\r\n"), line);
    }

    @Test
    void aMissingFieldIsAnEmptyCell() throws IOException {
        String line = ExportFormat.CSV.event(event("auth.login", null, "{}"));
        assertTrue(line.contains("\"192.0.2.7\",,\"{}\""), line);
    }

    @Test
    void cefKeepsDelimitersApart() throws IOException {
        String line = ExportFormat.CEF.event(
                event("auth.login", "a=b|c\\d", "{\"status\":\"failed\",\"error\":\"invalid_credentials\"}"));
        assertEquals(
                "CEF:0|Bulwark|Bulwark|1|auth.login|security_alert|5|rt=1769860800123"
                        + " externalId=01937f3c-2f5b-7c3e-9a41-5d2f8e6b7a20 cat=security_alert act=auth.login"
                        + " suid=anonymous src=192.0.2.7 requestClientApplication=a\\=b|c\\\\d outcome=failed"
                        + " cs1Label=details cs1={\"status\":\"failed\",\"error\":\"invalid_credentials\"}\n",
                line);
    }

    @Test
    void ocsfSaysWhatKindOfEventItIs() throws IOException {
        JsonNode login = JSON.readTree(ExportFormat.OCSF.event(event("auth.login", "curl", "{\"status\":\"failed\"}")));
        assertEquals(3002, login.path("class_uid").asInt());
        assertEquals(300201, login.path("type_uid").asInt());
        assertEquals("Failure", login.path("status").asText());
        assertEquals("anonymous", login.at("/user/uid").asText());
        assertEquals("192.0.2.7", login.at("/src_endpoint/ip").asText());
        assertEquals(1769860800123L, login.path("time").asLong());
        JsonNode transfer =
                JSON.readTree(ExportFormat.OCSF.event(event("accounts.transfer", null, "{\"status\":\"success\"}")));
        assertEquals(6003, transfer.path("class_uid").asInt());
        assertEquals("accounts.transfer", transfer.at("/api/operation").asText());
        assertEquals("anonymous", transfer.at("/actor/user/uid").asText());
        assertEquals("security_alert", transfer.at("/unmapped/event_type").asText());
        assertTrue(transfer.path("http_request").isMissingNode());
    }

    @ParameterizedTest
    @EnumSource
    void aStatementIsFoundAgainAndNoEventIsOne(ExportFormat format) throws IOException {
        assertEquals("a.b.c", format.signature(format.statement("a.b.c").stripTrailing()));
        String event = format.event(event("signature", "curl", "{\"status\":\"success\"}"))
                .stripTrailing();
        assertNull(format.signature(event), event);
    }
}
