package dev.bulwark.contract;

import static io.restassured.http.ContentType.JSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.bulwark.audit.Actions;
import dev.bulwark.contract.ContractOperation.Place;
import dev.bulwark.support.Answers;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract leaves its trace: refused to nobody and to a role without the right, one event; done as a role
 * that may, one event too, unless it is a read that {@code unaudited-reads.txt} names with the reason.
 */
@QuarkusTest
class AuditSweepTest {

    private static final String ABSENT = "01937f3c-0000-7000-8000-000000000000";
    private static final long LIFE_MAX_NANOS = 120_000_000_000L;

    @Inject
    Bank bank;

    private List<ContractOperation> operations;
    private final Map<String, Method> methods = new TreeMap<>();
    private final Map<String, Set<String>> permissions = new TreeMap<>();
    private final Map<String, Person> people = new TreeMap<>();
    private final Map<String, Long> hiredNanos = new TreeMap<>();

    @BeforeEach
    void readContractCodeAndDatabase() throws IOException {
        operations = ContractOperation.of(new ObjectMapper()
                .readTree(RestAssured.given()
                        .header("X-Forwarded-For", Bank.newAddress())
                        .get("/q/openapi?format=json")
                        .asString()));
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.bulwark").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .forEach(method -> methods.put(
                                method.getAnnotationOfType(Operation.class).operationId(), method.reflect()));
        Database.query("select name from role").forEach(role -> permissions.put(role, new TreeSet<>()));
        Database.query("select role || ' ' || department || ':' || verb from role_permission")
                .forEach(row -> permissions.get(row.split(" ")[0]).add(row.split(" ")[1]));
    }

    /** @param objects the ids that are there, by kind */
    private static Response call(
            ContractOperation operation, RequestSpecification request, Map<String, String> objects) {
        Map<Place, String> ids = new LinkedHashMap<>();
        operation.places().forEach(place -> ids.put(place, objects.getOrDefault(place.kind(), ABSENT)));
        request.header("Idempotency-Key", Bank.newKey()).queryParams(operation.query());
        ids.forEach((place, id) -> {
            if (place.in().equals("query")) {
                request.queryParam(place.name(), id);
            }
        });
        if (operation.body() != null) {
            request.contentType(JSON).body(operation.bodyWith(ids));
        }
        return request.request(operation.verb(), operation.pathWith(ids));
    }

    private Person person(String role) {
        if (System.nanoTime() - hiredNanos.getOrDefault(role, 0L) > LIFE_MAX_NANOS) {
            people.put(role, bank.staff(role));
            hiredNanos.put(role, System.nanoTime());
        }
        return people.get(role);
    }

    /** What each refusal should have left, by the request's id. */
    private final Map<String, String> expected = new TreeMap<>();

    private void refuse(ContractOperation operation, Response answer, int status) {
        assertEquals(status, answer.statusCode(), operation + ": " + answer.asString());
        String action =
                Actions.of(operation.path().replaceAll("\\{[^}]*}", ABSENT)).orElse("");
        assertTrue(action.contains(".") || !action.isEmpty(), operation + " has no action");
        expected.put(answer.header("X-Request-ID"), action + " failed " + Answers.text(answer, "/code"));
    }

    @Test
    void everyDenialLeavesOneEvent() {
        for (ContractOperation operation : operations) {
            Method method = methods.get(operation.id());
            if (Right.of(method, null) == Right.NO) {
                refuse(operation, call(operation, Bank.from(Bank.newAddress()), Map.of()), 401);
            }
            permissions.entrySet().stream()
                    .filter(role -> !role.getKey().equals("customer") && Right.of(method, role.getValue()) == Right.NO)
                    .findFirst()
                    .ifPresent(role -> refuse(
                            operation, call(operation, person(role.getKey()).request(), Map.of()), 403));
        }
        assertTrue(expected.size() > 150, "the search itself finds too little: " + expected.size());
        Map<String, List<String>> found = new TreeMap<>();
        Database.query("select details ->> 'request_id' || ' ' || action || ' ' || (details ->> 'status') || ' '"
                        + " || (details ->> 'error') from audit_event where details ->> 'status' = 'failed'"
                        + " and details ? 'request_id' and details ? 'error'")
                .forEach(row -> {
                    String[] parts = row.split(" ", 2);
                    found.computeIfAbsent(parts[0], id -> new ArrayList<>()).add(parts[1]);
                });
        List<String> faults = expected.entrySet().stream()
                .filter(denial -> !List.of(denial.getValue()).equals(found.get(denial.getKey())))
                .map(denial -> denial.getValue() + " left " + found.get(denial.getKey()))
                .collect(Collectors.toList());
        assertEquals(List.of(), faults);
    }

    /**
     * Operations that would move the clock of every test, end the caller's session, or send something out of this host; one
     * whose answer does not end, and one that wants a reason. Their own tests see to these two.
     */
    private static final List<String> LEFT_OUT = List.of(
            "/api/auth/", "/api/sandbox/", "/api/webhooks/create", "/api/security/alerts/stream", "/api/gdpr/export/");

    /** Reads of loans that are paid out, which the matrix does not make. Their own tests see to them. */
    private static final Set<String> NOT_REACHED = Set.of("quotePayoff", "getLoanSchedule");

    private static Map<String, String> unaudited() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        Files.readAllLines(Path.of("src/test/resources/unaudited-reads.txt"))
                .forEach(line ->
                        reasons.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1)));
        return reasons;
    }

    private static int events(Response answer) {
        return Integer.parseInt(Database.query("select count(*) from audit_event where details ->> 'request_id' = '"
                        + answer.header("X-Request-ID") + "'")
                .get(0));
    }

    @Test
    void everyCommandAndEverySensitiveReadLeavesAnEvent() throws IOException {
        Map<String, String> objects = new TreeMap<>();
        PermissionMatrix.makeObjects(bank).forEach((kind, ids) -> objects.put(kind, ids.other()));
        Map<String, String> unaudited = unaudited();
        List<String> faults = new ArrayList<>();
        for (ContractOperation operation : operations) {
            Method method = methods.get(operation.id());
            boolean isRead = operation.verb().equals("GET");
            Optional<String> role = permissions.entrySet().stream()
                    .filter(held -> !held.getKey().equals("customer") && Right.of(method, held.getValue()) == Right.YES)
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (role.isEmpty()
                    || Right.of(method, null) != Right.NO
                    || LEFT_OUT.stream().anyMatch(operation.path()::startsWith)) {
                continue;
            }
            boolean isMade = operation.places().stream().allMatch(place -> objects.containsKey(place.kind()));
            if (isRead && !isMade) {
                continue; // the matrix makes no such object; its own tests see to it
            }
            Response answer = call(operation, person(role.get()).request(), isRead ? objects : Map.of());
            if (NOT_REACHED.contains(operation.id()) && Set.of(404, 409).contains(answer.statusCode())) {
                continue;
            }
            if (answer.statusCode() >= 500 || isRead && answer.statusCode() >= 300) {
                faults.add(operation + " answered " + answer.statusCode() + ' ' + answer.asString());
                continue;
            }
            boolean leavesNone = unaudited.containsKey(operation.id());
            if (events(answer) != (leavesNone ? 0 : 1)) {
                faults.add(operation + " (" + operation.id() + ") left " + events(answer) + " events");
            }
        }
        assertEquals(List.of(), faults);
    }
}
