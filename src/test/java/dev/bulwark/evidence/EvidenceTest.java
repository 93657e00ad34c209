package dev.bulwark.evidence;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.evidence.tree.CanonicalJson;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.evidence.tree.ExportReader;
import dev.bulwark.evidence.tree.ExportReader.Finding;
import dev.bulwark.evidence.tree.Hashes;
import dev.bulwark.evidence.tree.Inclusion;
import dev.bulwark.evidence.tree.Signatures;
import dev.bulwark.support.AtOnce;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every event gets its place, and an auditor needs to believe nobody. */
@QuarkusTest
class EvidenceTest {

    private static final long SEALED_MAX_MILLIS = 10_000;
    private static final int WRITERS = 20;

    private static Person auditor;
    private static Person teller;

    private final ObjectMapper mapper = new ObjectMapper();

    @Inject
    Bank bank;

    @Inject
    Sealer sealer;

    @BeforeEach
    void people() {
        if (auditor == null) {
            auditor = bank.staff("auditor");
            teller = bank.staff("teller");
        }
    }

    /** Of the customer that the teller has just made. */
    private static String eventOf(String customerId) {
        return Database.query("select id from audit_event where action = 'customers.create'"
                        + " and details ->> 'customer_id' = '" + customerId + "'")
                .get(0);
    }

    private static void awaitSealed(String eventId) {
        Eventually.within(
                SEALED_MAX_MILLIS,
                () -> !Database.query("select position from audit_leaf where event_id = '" + eventId + "'")
                        .isEmpty());
    }

    private static String keys() {
        return RestAssured.get("/.well-known/audit-keys.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void anEventIsProvedToWhoKnowsThePublicKeyAlone() throws Exception {
        String eventId = eventOf(Bank.createCustomer(teller));
        awaitSealed(eventId);
        JsonNode proof = mapper.readTree(auditor.request()
                .get("/api/audit/events/" + eventId + "/proof")
                .then()
                .statusCode(200)
                .body("event.action", equalTo("customers.create"))
                .extract()
                .asString());
        byte[] leaf = Hashes.leaf(CanonicalJson.bytes(proof.get("event")));
        assertEquals(HexFormat.of().formatHex(leaf), proof.get("leaf_hash").asText());
        List<byte[]> path = new ArrayList<>();
        proof.get("path").forEach(hash -> path.add(HexFormat.of().parseHex(hash.asText())));
        Checkpoint checkpoint = Checkpoint.of(proof.get("checkpoint"));
        assertArrayEquals(
                checkpoint.rootHash(),
                Inclusion.root(leaf, proof.get("position").asLong(), checkpoint.treeSize(), path));
        assertTrue(Signatures.holds(checkpoint, Signatures.keys(keys())));
    }

    @Test
    void anEventThatIsNotThereHasNoProof() {
        auditor.request()
                .get("/api/audit/events/" + UUID.randomUUID() + "/proof")
                .then()
                .statusCode(404)
                .body("code", equalTo("audit_event_not_found"));
    }

    @Test
    void theRecordIsValidAndCheckpointsFollowOneAnother() throws Exception {
        awaitSealed(eventOf(Bank.createCustomer(teller)));
        auditor.request()
                .get("/api/audit/verify")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("first_broken", nullValue())
                .body("next_position", nullValue())
                .body("checked_events", notNullValue());
        JsonNode page = mapper.readTree(auditor.request()
                .get("/api/audit/checkpoints?limit=20")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        Checkpoint younger = null;
        for (JsonNode item : page.get("items")) {
            Checkpoint older = Checkpoint.of(item);
            if (younger != null) {
                assertArrayEquals(older.hash(), younger.previousHash());
                assertTrue(older.treeSize() < younger.treeSize());
            }
            younger = older;
        }
    }

    @Test
    void anExportIsCheckedWithThePublicKeyAloneFromAnyPlace() throws Exception {
        awaitSealed(eventOf(Bank.createCustomer(teller)));
        long size = Long.parseLong(
                Database.query("select max(tree_size) from audit_checkpoint").get(0));
        for (long from : new long[] {0, 1, size / 2, size - 1}) {
            String export = auditor.request()
                    .get("/api/audit/export?position=" + from)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            Finding finding = new ExportReader(Signatures.keys(keys()), Instant.now())
                    .read(new BufferedReader(new StringReader(export)), List.of());
            assertTrue(finding.isValid(), finding.fault());
            assertTrue(finding.events() >= size - from);
        }
    }

    /** Many writers, and more than one who seals at once. */
    @Test
    void everyEventHasOnePlaceWhoeverWritesAndSeals() throws Exception {
        AtOnce.run(WRITERS, n -> Bank.createCustomer(teller));
        AtOnce.run(4, n -> {
            try {
                return VertxContextSupport.subscribeAndAwait(sealer::seal);
            } catch (Throwable failure) {
                throw new IllegalStateException(failure);
            }
        });
        Eventually.within(
                SEALED_MAX_MILLIS,
                () -> Database.query("select count(*) from audit_event e"
                                + " where e.occurred_at < now() - interval '3 seconds'"
                                + " and not exists (select from audit_leaf l where l.event_id = e.id)")
                        .equals(List.of("0")));
        assertEquals(
                List.of("t"),
                Database.query("select count(*) = max(position) + 1 and count(*) = count(distinct event_id)"
                        + " and min(position) = 0 from audit_leaf"));
        auditor.request().get("/api/audit/verify").then().body("valid", equalTo(true));
    }

    @Test
    void everyEventIsALineOfTheFileInItsPlace() throws Exception {
        awaitSealed(eventOf(Bank.createCustomer(teller)));
        List<String> lines = Files.readAllLines(Path.of("target/audit.log"));
        long last = -1;
        for (String line : lines.subList(Math.max(0, lines.size() - 200), lines.size())) {
            JsonNode json = mapper.readTree(line);
            long position = json.get("position").asLong();
            assertTrue(last < 0 || position == last + 1, line);
            assertEquals(8, json.get("event").size());
            last = position;
        }
    }

    @Test
    void theServiceCannotTakeBackWhatItSealed() {
        for (String table : List.of("audit_leaf", "audit_tile", "audit_checkpoint")) {
            assertEquals("42501", Database.refusal("bulwark_app", "delete from " + table), table);
            assertEquals("42501", Database.refusal("bulwark_app", "truncate " + table), table);
        }
    }
}
