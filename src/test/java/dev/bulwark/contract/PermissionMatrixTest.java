package dev.bulwark.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.bulwark.contract.ContractOperation.Place;
import dev.bulwark.contract.PermissionMatrix.Ids;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the served document, as every role of the database, with an own, a foreign and an absent object.
 * Who may do what is read from the code's annotations and the database's rows, so nothing has to be listed for a new
 * operation. After a wanted change of rights: ./mvnw test -Dtest=PermissionMatrixTest -Dcontract.update
 */
@QuarkusTest
class PermissionMatrixTest {

    private static final Path PAGE = Path.of("docs", "permissions.md");
    private static final long REVOCATION_MAX_MILLIS = 10_000;

    @Inject
    Bank bank;

    private List<ContractOperation> operations;
    private Map<String, Method> methods;
    private Map<String, Set<String>> permissions;

    @BeforeEach
    void readContractCodeAndDatabase() throws IOException {
        String served = RestAssured.given()
                .header("X-Forwarded-For", Bank.newAddress())
                .get("/q/openapi?format=json")
                .asString();
        operations = ContractOperation.of(new ObjectMapper().readTree(served));
        methods = methods();
        permissions = permissions();
    }

    /** By operationId. */
    private static Map<String, Method> methods() {
        Map<String, Method> methods = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.bulwark").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .forEach(method -> methods.put(
                                method.getAnnotationOfType(Operation.class).operationId(), method.reflect()));
        return methods;
    }

    /** By role. */
    private static Map<String, Set<String>> permissions() {
        Map<String, Set<String>> permissions = new TreeMap<>();
        Database.query("select name from role").forEach(role -> permissions.put(role, new TreeSet<>()));
        Database.query("select role || ' ' || department || ':' || verb from role_permission")
                .forEach(row -> permissions.get(row.split(" ")[0]).add(row.split(" ")[1]));
        return permissions;
    }

    /** By role, with nobody as the last. */
    private Map<String, Right> rights(ContractOperation operation) {
        Method method = methods.get(operation.id());
        Map<String, Right> rights = new LinkedHashMap<>();
        permissions.forEach((role, held) -> rights.put(role, Right.of(method, held)));
        rights.put(PermissionMatrix.NOBODY, Right.of(method, null));
        return rights;
    }

    private ContractOperation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private PermissionMatrix matrix() {
        return new PermissionMatrix(bank, PermissionMatrix.makeObjects(bank));
    }

    @Test
    void everyRoleMayDoWhatItsPermissionsSayAndNothingElse() {
        PermissionMatrix matrix = matrix();
        List<String> faults = new ArrayList<>();
        operations.forEach(operation -> faults.addAll(matrix.faults(operation, rights(operation))));
        assertEquals(List.of(), faults);
    }

    @Test
    void theDocumentHasEveryOperationOfTheCodeAndNoOther() {
        assertFalse(operations.isEmpty(), "the search itself finds nothing");
        assertEquals(
                methods.keySet(),
                operations.stream().map(ContractOperation::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void thePageOfPermissionsIsCurrent() throws IOException {
        Map<ContractOperation, Map<String, Right>> rights = new LinkedHashMap<>();
        operations.forEach(operation -> rights.put(operation, rights(operation)));
        String page = PermissionsPage.of(permissions, rights);
        if (System.getProperty("contract.update") != null) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE), "docs/permissions.md is out of date");
    }

    @Test
    void anOperationThatIsOpenToTheWrongRoleIsFound() {
        ContractOperation audit = operation("listAuditEvents");
        Map<String, Right> expected = rights(audit);
        expected.keySet().retainAll(Set.of("auditor", "teller"));
        PermissionMatrix matrix = matrix();
        assertEquals(List.of(), matrix.faults(audit, expected));
        Database.change("insert into role_permission (role, department, verb) values ('teller', 'audit', 'read')");
        try {
            Eventually.within(
                    REVOCATION_MAX_MILLIS,
                    () -> matrix.faults(audit, expected)
                            .equals(List.of("teller: GET /api/audit/events should be refused, but is answered 200")));
        } finally {
            Database.change("delete from role_permission where (role, department) = ('teller', 'audit')");
        }
        Eventually.within(
                REVOCATION_MAX_MILLIS, () -> matrix.faults(audit, expected).isEmpty());
    }

    @Test
    void anOperationThatIsClosedToTheRightRoleIsFound() {
        List<String> faults = matrix().faults(operation("me"), Map.of(PermissionMatrix.NOBODY, Right.YES));
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).startsWith("nobody: GET /api/auth/me should be let through, but is answered 401"));
    }

    /** Plays a service that shows foreign objects: what is called foreign here is the customer's own second account. */
    @Test
    void aForeignObjectThatIsShownIsFound() {
        Map<String, Ids> objects = new HashMap<>(PermissionMatrix.makeObjects(bank));
        Ids accounts = objects.get("account");
        String second =
                Bank.openAccount(bank.staff("teller"), objects.get("customer").own(), "EUR");
        objects.put("account", new Ids(accounts.own(), second, accounts.other()));
        PermissionMatrix matrix = new PermissionMatrix(bank, objects);
        for (String id : List.of("getAccount", "listTransactions", "transfer")) {
            List<String> faults = matrix.faults(operation(id), Map.of("customer", Right.OWN));
            assertEquals(2, faults.size(), id + ": " + faults);
        }
    }

    /** A customer may act on its own objects only; an operation whose objects the matrix cannot make is not waved through. */
    @Test
    void anObjectThatTheMatrixDoesNotKnowIsFound() {
        ContractOperation lockers = new ContractOperation(
                "getAccount", "GET", "/api/accounts/{id}", List.of(new Place("path", "id", "locker")), Map.of(), null);
        List<String> faults = matrix().faults(lockers, Map.of("customer", Right.OWN));
        assertTrue(faults.toString().contains("nobody has a locker"), faults.toString());
    }
}
