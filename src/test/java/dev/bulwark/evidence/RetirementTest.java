package dev.bulwark.evidence;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.evidence.export.ExportCheck;
import dev.bulwark.evidence.export.ExportStatement;
import dev.bulwark.evidence.months.LogHolds;
import dev.bulwark.evidence.months.LogMonths;
import dev.bulwark.evidence.months.LogRetirement;
import dev.bulwark.evidence.months.Month;
import dev.bulwark.evidence.months.OwnerSession;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.evidence.tree.ExportReader;
import dev.bulwark.evidence.tree.ExportReader.Finding;
import dev.bulwark.evidence.tree.Inclusion;
import dev.bulwark.evidence.tree.RetiredMonth;
import dev.bulwark.evidence.tree.Signatures;
import dev.bulwark.platform.startup.OwnerDatabase;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A month leaves the log, and the record stays one that a stranger can check. The months are of the future, as what other tests
 * write is of now; so nothing has to be kept until forty years from now.
 */
@QuarkusTest
class RetirementTest {

    private static final long SEALED_MAX_MILLIS = 20_000;
    private static final Duration RETENTION = Duration.ofDays(2555);
    private static final Duration NOT_KEPT = Duration.ofDays(-40 * 365);

    private static Person auditor;

    private static int year = 2031;

    @TempDir
    Path directory;

    @Inject
    Bank bank;

    private final ObjectMapper mapper = new ObjectMapper();
    private OwnerSession owner;
    private String march;
    private String april;
    private final List<String> marchEvents = new ArrayList<>();
    private Path anchors;
    private String keys;

    /** Events of two months, of which the places alternate. */
    @BeforeEach
    void months() throws Exception {
        if (auditor == null) {
            auditor = bank.staff("auditor");
        }
        year++;
        march = year + "-03";
        april = year + "-04";
        owner = OwnerSession.open(new OwnerDatabase(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                "bulwark_owner",
                "local"));
        for (String month : List.of(march, april)) {
            asOwner("select audit_month_attach(timestamp '" + month + "-01')");
        }
        for (int day = 10; day < 13; day++) {
            marchEvents.add(write(march + "-" + day, ""));
            write(april + "-" + day, "");
        }
        awaitSealed();
        anchors = directory.resolve("anchors.log");
        anchor();
        keys = RestAssured.get("/.well-known/audit-keys.json").asString();
    }

    /** Keeps the last checkpoint outside, as a replica does. */
    private void anchor() throws IOException {
        Files.writeString(anchors, checkpoints(1).get(0).toJson() + "\n");
    }

    /** What is left would be found by tests that look at all tables. */
    @AfterEach
    void drop() throws Exception {
        for (LogHolds.Hold hold : holds().standing()) {
            holds().lift(hold.caseRef());
        }
        for (String month : List.of(march, april)) {
            if (isInTheLog(month)) {
                retire(month);
            }
            if (isThere(month)) {
                retirement().drop(month, export(month));
            }
        }
        owner.close();
    }

    private static void asOwner(String sql) throws Exception {
        try (Connection connection = Database.as("bulwark_owner");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String write(String day, String detail) throws Exception {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        asOwner("insert into audit_event (id, occurred_at, event_type, user_id, action, details) values ('" + id
                + "', '"
                + day + " 12:00:00.123456+00', 'business_operation', 'system', 'test.retire', '{\"status\": \"success\""
                + detail + "}')");
        return id.toString();
    }

    private static void awaitSealed() {
        Eventually.within(
                SEALED_MAX_MILLIS,
                () -> Database.query("select 1 from audit_event e where action in ('test.retire', 'audit.retire')"
                                + " and not exists (select from audit_leaf l where l.event_id = e.id)")
                        .isEmpty());
    }

    /** Nothing is sealed until the connection is closed. */
    private static void holdSealer(Connection held) throws SQLException {
        held.setAutoCommit(false);
        try (Statement statement = held.createStatement()) {
            statement.execute("select from audit_sealer for update");
        }
    }

    /** The newest first. */
    private List<Checkpoint> checkpoints(int limit) throws IOException {
        List<Checkpoint> found = new ArrayList<>();
        mapper.readTree(auditor.request()
                        .get("/api/audit/checkpoints?limit=" + limit)
                        .asString())
                .get("items")
                .forEach(item -> found.add(Checkpoint.of(item)));
        return found;
    }

    private LogRetirement retirement() {
        return new LogRetirement(owner, Signatures.keys(keys), NOT_KEPT, Clock.systemUTC());
    }

    private LogHolds holds() {
        return new LogHolds(owner, Clock.systemUTC());
    }

    private Path export(String month) {
        return directory.resolve("audit-" + month + ".ndjson");
    }

    private RetiredMonth retire(String month) throws IOException {
        RetiredMonth retired = detach(month);
        awaitSealed();
        return retired;
    }

    private RetiredMonth detach(String month) throws IOException {
        return retirement().detach(month, export(month), List.of(anchors));
    }

    private String refusal() {
        IOException refused = assertThrows(IOException.class, () -> retire(march));
        assertFalse(Files.exists(export(march)), "an export that is not valid is left behind");
        assertTrue(isInTheLog(march));
        return refused.getMessage();
    }

    private static boolean isInTheLog(String month) {
        return !Database.query("select 1 from audit_month where name = '" + table(month) + "'")
                .isEmpty();
    }

    private static boolean isThere(String month) {
        return !Database.query("select 1 where to_regclass('" + table(month) + "') is not null")
                .isEmpty();
    }

    private static String table(String month) {
        return "audit_event_" + month.replace('-', '_');
    }

    private ValidatableResponse verify() {
        return auditor.request().get("/api/audit/verify").then().statusCode(200);
    }

    private Finding read(String export) throws IOException {
        return new ExportReader(Signatures.keys(keys), Instant.now())
                .read(new BufferedReader(new StringReader(export)), List.of());
    }

    @Test
    void aMonthLeavesTheLogAndTheRecordStaysWhole() throws Exception {
        RetiredMonth retired = retire(march);
        assertEquals(3, retired.events());
        assertFalse(isInTheLog(march));
        assertTrue(read(Files.readString(export(march))).isValid());
        verify().body("valid", equalTo(true))
                .body("retired.month", hasItems(march))
                .body(
                        "retired.find { it.month == '" + march + "' }.note",
                        equalTo("detached by bulwark_owner on " + retired.detachedAt()
                                + "; leaf hashes verified, events in export " + retired.export()));
        proves(marchEvents.get(1));
        auditor.request()
                .get("/api/audit/events?action=test.retire&from=" + march + "-01T00:00:00Z&to=" + april
                        + "-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        auditor.request()
                .get("/api/audit/events?action=audit.retire&limit=1")
                .then()
                .body("items[0].details.month", equalTo(march))
                .body("items[0].details.export_sha256", equalTo(HexFormat.of().formatHex(retired.exportSha256())));
        Finding whole = read(auditor.request().get("/api/audit/export").asString());
        assertTrue(whole.isValid(), whole.fault());
        assertTrue(whole.retired() >= 3);
        assertTrue(statement("csv").retired() >= 3);
        stays(march);
    }

    private ExportStatement statement(String format) throws IOException {
        byte[] export = auditor.request()
                .get("/api/audit/export?action=test.retire&format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return ExportCheck.check(new ByteArrayInputStream(export), Signatures.keys(keys))
                .orElseThrow();
    }

    /** Nobody could check yet that what is missing is missing rightly. */
    @Test
    void theRecordIsExportedOnceTheRetirementIsSealed() throws Exception {
        try (Connection held = Database.as("postgres")) {
            holdSealer(held);
            detach(march);
            auditor.request()
                    .get("/api/audit/export")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("audit_event_not_sealed"));
        }
        Eventually.within(
                SEALED_MAX_MILLIS,
                () -> auditor.request().get("/api/audit/export").statusCode() == 200);
        Finding whole = read(auditor.request().get("/api/audit/export").asString());
        assertTrue(whole.isValid(), whole.fault());
    }

    private void proves(String eventId) throws Exception {
        JsonNode proof = mapper.readTree(auditor.request()
                .get("/api/audit/events/" + eventId + "/proof")
                .then()
                .statusCode(200)
                .body("event", nullValue())
                .body("retired.export", notNullValue())
                .extract()
                .asString());
        List<byte[]> path = new ArrayList<>();
        proof.get("path").forEach(hash -> path.add(HexFormat.of().parseHex(hash.asText())));
        Checkpoint checkpoint = Checkpoint.of(proof.get("checkpoint"));
        byte[] leaf = HexFormat.of().parseHex(proof.get("leaf_hash").asText());
        assertArrayEquals(
                checkpoint.rootHash(),
                Inclusion.root(leaf, proof.get("position").asLong(), checkpoint.treeSize(), path));
        assertTrue(Signatures.holds(checkpoint, Signatures.keys(keys)));
    }

    /** Out of the log it is as unchangeable as in it. */
    private static void stays(String month) {
        for (String verb : List.of("update %s set user_id = 'x'", "delete from %s", "truncate %s")) {
            assertEquals("23001", Database.refusal("bulwark_owner", verb.formatted(table(month))), verb);
        }
        assertEquals("42501", Database.refusal("bulwark_app", "select * from " + table(month)));
    }

    @Test
    void theNextMonthIsExportedWithTheHashesOfTheOneThatLeft() throws Exception {
        retire(march);
        retirement().drop(march, export(march));
        assertFalse(isThere(march));
        retire(april);
        Finding finding = read(Files.readString(export(april)));
        assertTrue(finding.isValid(), finding.fault());
        assertEquals(2, finding.retired());
        verify().body("valid", equalTo(true))
                .body("retired.find { it.month == '" + march + "' }.dropped_at", notNullValue())
                .body("retired.find { it.month == '" + april + "' }.dropped_at", nullValue());
        proves(marchEvents.get(0));
    }

    @Test
    void aMonthThatMustBeKeptStays() {
        Clock soon = Clock.fixed(
                Instant.parse(april + "-02T00:00:00Z").plus(RETENTION).minus(Duration.ofDays(2)), ZoneOffset.UTC);
        LogRetirement early = new LogRetirement(owner, Signatures.keys(keys), RETENTION, soon);
        IOException refused =
                assertThrows(IOException.class, () -> early.detach(march, export(march), List.of(anchors)));
        assertTrue(refused.getMessage().contains("must be kept"), refused.getMessage());
        assertTrue(isInTheLog(march));
    }

    @Test
    void aHoldThatTouchesAMonthKeepsItAndWhatHasLeftIsNotDropped() throws Exception {
        holds().place("2031/HOLD-1", Instant.parse(march + "-31T23:59:59Z"), null);
        assertEquals(march + " stays: holds of the log: 2031/HOLD-1", refusal());
        holds().lift("2031/HOLD-1");
        holds().place("2031/HOLD-2", null, Instant.parse(march + "-01T00:00:00Z"));
        retire(march);
        holds().place("2031/HOLD-3", null, null);
        assertThrows(IOException.class, () -> retirement().drop(march, export(march)));
        assertTrue(isThere(march));
        assertEquals(2, holds().standing().size());
        assertEquals(
                List.of("audit.hold", "audit.hold", "audit.hold", "audit.lift_hold"),
                Database.query(
                        "select action from audit_event where details ->> 'case_ref' like '2031/HOLD-%' order by 1"));
    }

    @Test
    void aCustomerUnderALegalHoldKeepsTheMonthsThatNameIt() throws Exception {
        String customer = Bank.createCustomer(bank.staff("teller"));
        write(march + "-20", ", \"customer_id\": \"" + customer + "\"");
        awaitSealed();
        anchor();
        Person compliance = bank.staff("compliance");
        String hold = compliance
                .post("/api/gdpr/legal-holds/place", Map.of("customer_id", customer, "reason", "A court asks for it"))
                .then()
                .statusCode(201)
                .extract()
                .path("hold_id");
        try {
            assertEquals(march + " stays: legal holds of 1 customers whom it names", refusal());
        } finally {
            compliance
                    .post("/api/gdpr/legal-holds/lift", Map.of("hold_id", hold, "reason", "The court is done with it"))
                    .then()
                    .statusCode(200);
        }
        assertEquals(4, retire(march).events());
    }

    @Test
    void anEventThatIsNotSealedKeepsItsMonth() throws Exception {
        try (Connection held = Database.as("postgres")) {
            holdSealer(held);
            write(march + "-21", "");
            assertEquals("1 events of " + march + " are not sealed", refusal());
        }
        awaitSealed();
        anchor();
    }

    @Test
    void anAnchorThatDisagreesOrIsTooOldKeepsTheMonth() throws Exception {
        Checkpoint last = checkpoints(1).get(0);
        Checkpoint other = new Checkpoint(
                last.treeSize(), last.previousHash(), last.previousHash(), last.createdAt(), last.signature());
        Files.writeString(anchors, other.toJson() + "\n");
        assertTrue(refusal().contains("that was kept outside"));
        write(march + "-21", "");
        awaitSealed();
        Files.writeString(anchors, last.toJson() + "\n");
        assertTrue(refusal().contains("no checkpoint that was kept outside covers it"));
        anchor();
    }

    @Test
    void anEventThatWasChangedKeepsItsMonth() throws Exception {
        String change = "set session_replication_role = replica; update audit_event set user_id = '%s' where id = '"
                + marchEvents.get(2) + "'";
        Database.change(change.formatted("anonymous"));
        try {
            assertTrue(refusal().contains("is not what was sealed"));
        } finally {
            Database.change(change.formatted("system"));
        }
    }

    /** What is missing is taken for retired only if a sealed event says so. */
    @Test
    void whoSaysThatMoreHasLeftThanTheEventTellsIsSeen() throws Exception {
        RetiredMonth retired = retire(march);
        verify().body("valid", equalTo(true));
        long other = Long.parseLong(Database.query("select position from audit_leaf where event_id ="
                        + " (select id from " + table(april) + " order by id limit 1)")
                .get(0));
        String places =
                "set session_replication_role = replica; update audit_retirement set places = %s where month = '"
                        + march + "'";
        Database.change(places.formatted("places + int8multirange(int8range(" + other + ", " + (other + 1) + "))"));
        try {
            verify().body("valid", equalTo(false)).body("first_broken.reason", containsString("no event says so"));
        } finally {
            Database.change(places.formatted("'" + retired.places() + "'"));
        }
        verify().body("valid", equalTo(true));
    }

    @Test
    void anotherFileThanTheExportDropsNothing() throws Exception {
        retire(march);
        Path other = Files.writeString(directory.resolve("other.ndjson"), Files.readString(export(march)) + "\n");
        IOException refused = assertThrows(IOException.class, () -> retirement().drop(march, other));
        assertTrue(refused.getMessage().contains("is not the export that was made"), refused.getMessage());
        assertTrue(isThere(march));
    }

    /** As the runbook says: attached by hand, and taken out by hand again. */
    @Test
    void aMonthThatLeftCanBeLookedIntoUntilItIsDropped() throws Exception {
        retire(march);
        String search =
                "/api/audit/events?action=test.retire&from=" + march + "-01T00:00:00Z&to=" + april + "-01T00:00:00Z";
        asOwner("drop trigger audit_event_append_only on " + table(march));
        asOwner("alter table audit_event attach partition " + table(march) + " for values from ('" + march
                + "-01Z') to ('" + april + "-01Z')");
        auditor.request().get(search).then().body("items.size()", equalTo(3));
        verify().body("valid", equalTo(true));
        IOException refused = assertThrows(IOException.class, () -> retirement().drop(march, export(march)));
        assertEquals(march + " is in the log again", refused.getMessage());
        asOwner("alter table audit_event detach partition " + table(march));
        verify().body("valid", equalTo(true));
        retirement().drop(march, export(march));
        assertFalse(isThere(march));
    }

    /** Rolled back, as what is sealed could never be taken away again. */
    @Test
    void anEventThatComesLateStaysOutOfTheMonthThatLeftAndKeepsNoOtherFromBeingSorted() throws Exception {
        retire(march);
        try (Connection connection = Database.as("bulwark_owner");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String day : List.of(march + "-15", year + "-07-15")) {
                statement.execute(
                        "insert into audit_event (id, occurred_at, event_type, user_id, action, details) values"
                                + " (gen_random_uuid(), '" + day
                                + "', 'security_event', 'system', 'test.late', '{\"status\": \"success\"}')");
            }
            statement.execute("select audit_months_copy()");
            assertEquals(1, number(statement, "select audit_months_sort()"));
            assertEquals(1, number(statement, "select count(*) from audit_event_default where action = 'test.late'"));
            assertEquals(3, number(statement, "select count(*) from " + table(march)));
            assertEquals(1, number(statement, "select count(*) from " + table(year + "-07")));
            connection.rollback();
        }
        retirement().drop(march, export(march));
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void thereAreMonthsAheadAndTheOldestIsListedFirst() throws Exception {
        LogMonths log = new LogMonths(owner);
        assertTrue(log.make(12).stream().allMatch(made -> made.outcome().equals("there")));
        assertEquals("before", log.list().get(0).name());
        assertEquals(
                march,
                retirement().due().stream()
                        .map(Month::name)
                        .filter(name -> name.startsWith(String.valueOf(year)))
                        .findFirst()
                        .orElseThrow());
    }
}
