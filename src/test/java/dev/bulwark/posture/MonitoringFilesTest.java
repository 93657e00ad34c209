package dev.bulwark.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The alert rules and the dashboard speak of metrics that there are, and lead to runbooks that there are. */
@QuarkusTest
class MonitoringFilesTest {

    private static final Path RULES = Path.of("src/main/monitoring/bulwark-rules.yaml");
    private static final Path DASHBOARD = Path.of("src/main/monitoring/bulwark-dashboard.json");
    private static final Pattern METRIC = Pattern.compile("\\b(?:bulwark|http_server)_[a-z0-9_]+\\b");

    @TestHTTPResource(value = "/metrics", management = true)
    URL metricsUrl;

    private Set<String> unknown(Set<String> named) {
        RestAssured.get("/.well-known/jwks.json").then().statusCode(200);
        String scraped = RestAssured.get(metricsUrl).asString();
        return named.stream()
                .filter(name -> !Pattern.compile("(?m)^" + name + "[ {]")
                        .matcher(scraped)
                        .find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(List<JsonNode> expressions) {
        Set<String> names = new TreeSet<>();
        for (JsonNode expression : expressions) {
            Matcher metric = METRIC.matcher(expression.asText());
            assertTrue(metric.find(), "an expression without a metric of ours: " + expression);
            names.add(metric.group());
            while (metric.find()) {
                names.add(metric.group());
            }
        }
        return names;
    }

    private static JsonNode rules() throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(RULES.toFile());
    }

    @Test
    void everyMetricOfTheRulesIsExported() throws IOException {
        List<JsonNode> expressions = rules().findValues("expr");
        assertTrue(expressions.size() >= 10, "the search itself finds nothing");
        assertEquals(Set.of(), unknown(named(expressions)));
    }

    @Test
    void everyMetricOfTheDashboardIsExported() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
        assertEquals("Bulwark", dashboard.path("title").asText());
        assertEquals(Set.of(), unknown(named(dashboard.findValues("expr"))));
    }

    @Test
    void aMetricThatIsNotThereIsNoticed() {
        assertEquals(Set.of("bulwark_no_such_metric"), unknown(Set.of("bulwark_no_such_metric")));
    }

    @Test
    void everyRuleLeadsToARunbook() throws IOException {
        Set<String> anchors = Files.readString(Path.of("docs/operations.md"))
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
        rules().findValues("rules")
                .forEach(group -> group.forEach(rule -> {
                    String runbook = rule.at("/annotations/runbook_url").asText();
                    assertTrue(
                            runbook.startsWith("docs/operations.md#"),
                            rule.path("alert").asText());
                    assertTrue(anchors.contains(runbook.substring(runbook.indexOf('#') + 1)), runbook);
                    assertFalse(rule.at("/annotations/summary").asText().isEmpty());
                }));
    }
}
