package dev.bulwark.posture.scan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bulwark.platform.probe.Target;
import dev.bulwark.platform.probe.Target.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The specification's scanner (section 8). Payloads, routes, conditions and severities are its own; what it calls a finding is one
 * here too, even where a closer look might clear it. One object a scan.
 */
public final class Scanner {

    private static final List<String> SQL_PAYLOADS =
            List.of("' OR '1'='1", "'; DROP TABLE users; --", "' UNION SELECT * FROM users --");
    private static final List<String> SEARCHES =
            List.of("/api/customers/search", "/api/accounts/search", "/api/loans/search");
    private static final List<String> SCRIPTS = List.of(
            "<script>alert(\"XSS\")</script>", "javascript:alert(\"XSS\")", "<img src=x onerror=alert(\"XSS\")>");
    private static final String CREATE = "/api/customers/create";
    private static final String DASHBOARD = "/dashboard";
    private static final int SERVER_FAILED = 500;

    private final Target target;
    private final List<Finding> findings = new ArrayList<>();
    private final SortedMap<Integer, Integer> statuses = new TreeMap<>();

    private Scanner(Target target) {
        this.target = target;
    }

    /** Asks 13 times. Fails when there is no answer, for then nothing was looked at. */
    public static ScanReport scan(Target target) throws IOException {
        Scanner scanner = new Scanner(target);
        scanner.testSqlInjection();
        scanner.testXss();
        scanner.testCsrf();
        return new ScanReport(List.copyOf(scanner.findings), scanner.statuses);
    }

    private void testSqlInjection() throws IOException {
        for (String endpoint : SEARCHES) {
            for (String payload : SQL_PAYLOADS) {
                Answer answer = count(
                        target.post(endpoint, json().put("search_term", payload).toString()));
                if (answer.text().toLowerCase(Locale.ROOT).contains("error") || answer.status() == SERVER_FAILED) {
                    findings.add(new Finding("sql_injection", endpoint, payload, "high"));
                }
            }
        }
    }

    private void testXss() throws IOException {
        for (String payload : SCRIPTS) {
            ObjectNode body = json().put("name", payload).put("email", "test@test.com");
            if (count(target.post(CREATE, body.toString())).text().contains(payload)) {
                findings.add(new Finding("xss", CREATE, payload, "medium"));
            }
        }
    }

    private void testCsrf() throws IOException {
        if (!count(target.get(DASHBOARD)).text().contains("csrf_token")) {
            findings.add(new Finding("csrf", DASHBOARD, "Missing CSRF protection", "high"));
        }
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }

    private Answer count(Answer answer) {
        statuses.merge(answer.status(), 1, Integer::sum);
        return answer;
    }
}
