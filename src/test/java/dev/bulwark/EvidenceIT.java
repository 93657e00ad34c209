package dev.bulwark;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.evidence.tree.ExportReader;
import dev.bulwark.evidence.tree.ExportReader.Finding;
import dev.bulwark.evidence.tree.Frontier;
import dev.bulwark.evidence.tree.Signatures;
import dev.bulwark.support.Eventually;
import dev.bulwark.support.Keeper;
import dev.bulwark.support.Production;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who owns the database changes it as he likes, triggers or not; the service and a stranger with the public key see it. */
class EvidenceIT {

    private static final long SEED = 20260131;
    private static final int CUSTOMERS = 30;
    private static final int PLACES = 7;
    private static final List<String> TABLES =
            List.of("audit_event", "audit_leaf", "audit_tile", "audit_checkpoint", "audit_sealer");

    /** N is a place in the middle, LAST the number of sealed events, BEFORE the size that the last checkpoint but one covers. */
    private static final Map<String, String> MUTATIONS = Map.of(
            "another user",
            "update audit_event set user_id = 'anonymous' where id = (select event_id from audit_leaf where position = N)",
            "another time",
            "update audit_event set occurred_at = occurred_at + interval '1 microsecond'"
                    + " where id = (select event_id from audit_leaf where position = N)",
            "another detail",
            "update audit_event set details = details || '{\"status\": \"failed\", \"more\": \"1\"}'"
                    + " where id = (select event_id from audit_leaf where position = N)",
            "deleted",
            "delete from audit_event where id = (select event_id from audit_leaf where position = N)",
            "deleted with its place, and those after it moved up",
            "delete from audit_event where id = (select event_id from audit_leaf where position = N);"
                    + " delete from audit_leaf where position = N;"
                    + " update audit_leaf set position = position + 1000000 where position > N;"
                    + " update audit_leaf set position = position - 1000001 where position > 1000000",
            "reordered",
            "update audit_leaf set position = 1000000 where position = N;"
                    + " update audit_leaf set position = N where position = N + 1;"
                    + " update audit_leaf set position = N + 1 where position = 1000000",
            "inserted, and those after it moved down",
            "update audit_leaf set position = position + 1000000 where position >= N;"
                    + " update audit_leaf set position = position - 999999 where position >= 1000000;"
                    + " insert into audit_event select gen_random_uuid(), occurred_at, event_type, user_id, action, ip_address,"
                    + " user_agent, details, tx from audit_event"
                    + " where id = (select event_id from audit_leaf where position = N - 1);"
                    + " insert into audit_leaf select N, id, sha256('x') from audit_event e"
                    + " where not exists (select from audit_leaf where event_id = e.id) and e.tx <= (select tx from audit_sealer)"
                    + " limit 1",
            "truncated",
            "delete from audit_event where id in (select event_id from audit_leaf where position >= BEFORE);"
                    + " delete from audit_leaf where position >= BEFORE;"
                    + " delete from audit_checkpoint where tree_size > BEFORE");

    @TempDir
    Path elsewhere;

    private final ObjectMapper mapper = new ObjectMapper();
    private Production production;
    private Keeper keeper;
    private String keys;

    @BeforeEach
    void start() throws Exception {
        RestAssured.reset();
        production = new Production();
        production.start(variables());
        keeper = Keeper.firstOf(production);
        for (int i = 0; i < CUSTOMERS; i++) {
            keeper.customer();
            if (i % 10 == 9) {
                awaitAllSealed();
            }
        }
        keys = RestAssured.get(production.url() + "/.well-known/audit-keys.json")
                .asString();
    }

    private Map<String, String> variables() {
        Map<String, String> variables = production.variables();
        variables.put("BULWARK_RATE_LIMIT_AUTHENTICATED", "9999999/1h");
        variables.put("BULWARK_AUDIT_LOG_FILE", elsewhere.resolve("audit.log").toString());
        variables.put("BULWARK_AUDIT_ANCHOR_FILE", anchors().toString());
        return variables;
    }

    @AfterEach
    void stop() throws Exception {
        production.close();
    }

    private Path anchors() {
        return elsewhere.resolve("checkpoints.log");
    }

    private void awaitAllSealed() {
        Eventually.within(
                15_000,
                () -> production
                        .database()
                        .query("select count(*) from audit_event e"
                                + " where not exists (select from audit_leaf l where l.event_id = e.id)")
                        .equals(List.of("0")));
    }

    private long number(String sql) {
        return Long.parseLong(production.database().query(sql).get(0));
    }

    private Response verify() {
        return keeper.request().get(production.url() + "/api/audit/verify");
    }

    private String export() {
        return keeper.request().get(production.url() + "/api/audit/export").asString();
    }

    /** Of the record as it is exported, with all checkpoints that were kept before. */
    private Finding read() throws IOException {
        List<Checkpoint> witnessed = new ArrayList<>();
        for (String line : Files.readAllLines(anchors())) {
            witnessed.add(Checkpoint.of(mapper.readTree(line)));
        }
        return new ExportReader(Signatures.keys(keys), Instant.now())
                .read(new BufferedReader(new StringReader(export())), witnessed);
    }

    private void change(String sql) throws Exception {
        try (Connection connection = production.database().connection("core");
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica;" + sql);
        }
    }

    /** Nothing is sealed while this is open: the row is somebody else's. */
    private Connection holdSealer() throws Exception {
        Connection connection = production.database().connection("core");
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select from audit_sealer for update");
        }
        return connection;
    }

    @Test
    void noChangeGoesUnseenAndNoRebuildEither() throws Exception {
        awaitAllSealed();
        assertTrue((boolean) verify().path("valid"));
        Connection held = holdSealer();
        try (held) {
            for (String table : TABLES) {
                change("create table kept_" + table + " as table " + table);
            }
            int seen = 0;
            Random random = new Random(SEED);
            for (var mutation : MUTATIONS.entrySet()) {
                for (int i = 0; i < PLACES; i++) {
                    mutate(mutation.getKey(), mutation.getValue(), random);
                    seen++;
                }
            }
            rebuild();
            seen++;
            besideTheRecord();
            System.out.printf("%d mutations, each seen by both%n", seen);
            assertTrue((boolean) verify().path("valid"));
        }
        commandSeesIt();
    }

    private void mutate(String name, String sql, Random random) throws Exception {
        long last = number("select max(tree_size) from audit_checkpoint");
        long before = number("select tree_size from audit_checkpoint order by tree_size desc offset "
                + (1 + random.nextInt(2)) + " limit 1");
        long place = 2 + random.nextInt((int) last - 4);
        change(sql.replace("BEFORE", "" + before).replace("LAST", "" + last).replace("N", "" + place));
        assertSeen(name + " at " + place);
        restore();
    }

    private void assertSeen(String name) throws Exception {
        Response verified = verify();
        assertEquals(200, verified.statusCode(), name);
        assertFalse((boolean) verified.path("valid"), name + " is not seen by verify");
        assertFalse(read().isValid(), name + " is not seen in the export");
    }

    /** What is read by who asks for events, and is in no export: no transaction wrote it, or no checkpoint covers its place. */
    private void besideTheRecord() throws Exception {
        String event =
                "insert into audit_event select gen_random_uuid(), occurred_at, event_type, user_id, 'test.beside',"
                        + " ip_address, user_agent, details, %s from audit_event limit 1;";
        for (String beside : List.of(
                event.formatted("1") + "insert into audit_leaf select 1000000000000, id, sha256('x') from audit_event"
                        + " where action = 'test.beside'",
                event.formatted("tx + 4611686018427387904"))) {
            change(beside);
            verify().then()
                    .body("valid", equalTo(false))
                    .body("first_broken.reason", containsString("no checkpoint covers it"));
            assertTrue(read().isValid());
            restore();
        }
    }

    private void restore() throws Exception {
        for (String table : TABLES) {
            if (!table.equals("audit_sealer")) {
                change("truncate " + table + "; insert into " + table + " table kept_" + table);
            }
        }
    }

    /** Everything made anew over other events, signed by a key of the intruder's that stands in the table too. */
    private void rebuild() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        String id = "01937f3c-2f5b-7c3e-9a41-5d2f8e6b7a99";
        change("update audit_event set user_id = 'anonymous' where user_id <> 'system'");
        change("truncate audit_checkpoint; truncate audit_leaf; truncate audit_tile");
        change("insert into evidence_key select '" + id + "', '\\x"
                + HexFormat.of().formatHex(pair.getPublic().getEncoded()) + "', sealed_private_key, created_at"
                + " from evidence_key limit 1");
        change("insert into audit_leaf select row_number() over (order by id) - 1, id, sha256('x') from audit_event");
        Frontier frontier = Frontier.EMPTY.append(new byte[32]);
        Checkpoint unsigned = new Checkpoint(
                number("select count(*) from audit_leaf"), frontier.root(), new byte[32], Instant.now(), "");
        change("insert into audit_checkpoint select " + unsigned.treeSize() + ", sha256('x'), '\\x" + "00".repeat(32)
                + "', now(), '" + Signatures.sign(unsigned.payload(), id, pair.getPrivate()) + "'");
        assertSeen("rebuilt");
        restore();
        change("delete from evidence_key where id = '" + id + "'");
    }

    /** The packaged command, on files alone. */
    private void commandSeesIt() throws Exception {
        Path key = Files.writeString(elsewhere.resolve("keys.json"), keys);
        Path kept = Files.copy(
                anchors(), elsewhere.resolve("kept.log")); // before the export, which then must hold all of them
        Path good = Files.writeString(elsewhere.resolve("good.ndjson"), export());
        assertEquals(0, run("verify-audit", good.toString(), "--key", key.toString()));
        assertEquals(
                0, run("verify-audit", good.toString(), "--key", key.toString(), "--checkpoints", kept.toString()));
        Path bad = Files.writeString(
                elsewhere.resolve("bad.ndjson"),
                Files.readString(good).replaceFirst("customers.create", "customers.creaTe"));
        assertEquals(1, run("verify-audit", bad.toString(), "--key", key.toString()));
    }

    /** As an operator does it where nothing has to be kept: months ahead, a hold, a month that leaves, its table that goes. */
    @Test
    void theOwnersCommandsRetireAMonthAndTheRecordStaysWhole() throws Exception {
        change(
                "insert into audit_event (id, occurred_at, event_type, user_id, action, details) select gen_random_uuid(),"
                        + " '2015-01-31 12:00:00+00', 'business_operation', 'system', 'test.retire', '{\"status\": \"success\"}'"
                        + " from generate_series(1, 3)");
        awaitAllSealed();
        Eventually.within(15_000, this::isAnchored);
        assertTrue(asOwner("audit-partitions", "--months", "14").contains(" made"));
        assertTrue(asOwner("audit-hold", "--place", "2026/17").startsWith("2026/17: from the beginning"));
        String key = Files.writeString(elsewhere.resolve("keys.json"), keys).toString();
        String file = elsewhere.resolve("audit-before.ndjson").toString();
        String[] retire = {
            "audit-retire",
            "before",
            "--export",
            file,
            "--key",
            key,
            "--checkpoints",
            anchors().toString()
        };
        assertEquals("before stays: holds of the log: 2026/17\n", asOwner(retire));
        asOwner("audit-hold", "--lift", "2026/17");
        assertTrue(asOwner("audit-retire").startsWith("before ends at "));
        String early = asOwner(
                "600s", retire); // the month may be over for so long, what was written of it is not sealed so long
        assertTrue(early.startsWith("before must be kept: "), early);
        String said = asOwner(retire);
        assertTrue(said.startsWith("before is out of the log: 3 events"), said);
        awaitAllSealed();
        seesThatWhatLeftHadToBeKept(key);
        restartWhereNothingMustBeKept();
        verify().then().body("valid", equalTo(true)).body("retired[0].events", equalTo(3));
        assertEquals(0, run("verify-audit", file, "--key", key));
        assertEquals(
                "before is dropped\n", asOwner("audit-retire", "before", "--drop", "--export", file, "--key", key));
        verify().then().body("valid", equalTo(true));
        assertTrue(read().isValid());
    }

    /** The owner of the database has a say in what he retires, and none in how old a checkpoint is. */
    private void seesThatWhatLeftHadToBeKept(String key) throws Exception {
        verify().then()
                .body("valid", equalTo(false))
                .body("first_broken.reason", equalTo("an event left the log before its time"));
        String record =
                Files.writeString(elsewhere.resolve("retired.ndjson"), export()).toString();
        assertEquals(1, run("verify-audit", record, "--key", key));
        assertEquals(0, run("verify-audit", record, "--key", key, "--retention", "0s"));
    }

    private void restartWhereNothingMustBeKept() throws Exception {
        production.stop();
        Map<String, String> variables = variables();
        variables.put("BULWARK_AUDIT_RETENTION", "0s");
        production.start(variables);
        keeper = Keeper.of(production);
    }

    private boolean isAnchored() {
        try {
            List<String> lines = Files.readAllLines(anchors());
            return Checkpoint.of(mapper.readTree(lines.get(lines.size() - 1))).treeSize()
                    == number("select max(tree_size) from audit_checkpoint");
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What the packaged command says when nobody has to keep anything. */
    private String asOwner(String... arguments) throws Exception {
        return asOwner("0s", arguments);
    }

    private String asOwner(String retention, String[] arguments) throws Exception {
        ProcessBuilder command = Production.command(arguments).redirectErrorStream(true);
        command.environment().putAll(production.variables());
        command.environment().put("BULWARK_AUDIT_RETENTION", retention);
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }

    private static int run(String... arguments) throws Exception {
        Process command =
                Production.command(arguments).redirectErrorStream(true).start();
        String said = new String(command.getInputStream().readAllBytes());
        assertTrue(said.contains("valid") || said.contains("BROKEN"), said);
        return command.waitFor();
    }
}
