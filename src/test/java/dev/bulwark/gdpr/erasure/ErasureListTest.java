package dev.bulwark.gdpr.erasure;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.gdpr.erasure.ErasureRepository.Erased;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Unhindered;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Erasures that a restored backup undoes. */
@QuarkusTest
@TestProfile(Unhindered.class)
class ErasureListTest {

    private static final Path FILE = Unhindered.ERASURE_FILE;

    @Inject
    Bank bank;

    @Inject
    ErasureList list;

    @Inject
    ErasureLines lines;

    private Person admin;
    private String id;

    @BeforeEach
    void create() {
        admin = bank.staff("admin");
        id = Bank.createCustomer(admin);
    }

    private String erase() {
        return admin.request()
                .post("/api/gdpr/delete/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .path("receipt_id");
    }

    /** As a backup of before the erasure brings it back: the triggers that forbid it are not asked. */
    private void back() {
        Database.change("create table if not exists back_customer as table customer with no data");
        Database.change("create table if not exists back_key as table data_key with no data");
        Database.change("insert into back_customer select * from customer where id = '" + id + "'");
        Database.change("insert into back_key select * from data_key where subject_id = '" + id + "'");
    }

    private void restore() {
        Database.change("set session_replication_role = replica;"
                + " delete from gdpr_erasure where customer_id = '" + id + "';"
                + " delete from destroyed_key where subject_id = '" + id + "';"
                + " delete from customer where id = '" + id + "';"
                + " insert into customer select * from back_customer where id = '" + id + "';"
                + " insert into data_key select * from back_key where subject_id = '" + id + "'");
    }

    private String status() {
        return admin.get("/api/customers/{id}", id).path("status");
    }

    @Test
    void whoCameBackWithABackupIsErasedAgainAtStart() throws Throwable {
        back();
        String receipt = erase();
        restore();
        assertEquals("active", status());
        list.repeat(new StartupEvent());
        assertEquals("erased", status());
        admin.get("/api/gdpr/receipts/{id}", receipt)
                .then()
                .statusCode(200)
                .body("cause", equalTo("restored"))
                .body("data_keys", equalTo(0));
        assertEquals(
                List.of("system restored"),
                Database.query("select user_id || ' ' || (details->>'cause') from audit_event"
                        + " where action = 'data_anonymization' and details->>'customer_id' = '" + id
                        + "' and user_id = 'system'"));
    }

    @Test
    void eachErasureIsALineAndNothingElseIs() throws Throwable {
        String receipt = erase();
        list.repeat(new StartupEvent());
        list.catchUp().subscribe().with(done -> {});
        List<String> lines = Files.readAllLines(FILE).stream()
                .filter(line -> line.contains(receipt))
                .toList();
        assertEquals(1, lines.size(), lines.toString());
        assertTrue(lines.get(0).contains(id));
    }

    @Test
    void aLineThatNobodySignedRefusesTheStart() throws Throwable {
        erase();
        List<String> before = Files.readAllLines(FILE);
        String forged = before.get(0).replaceAll("\"customer_id\":\"[^\"]*\"", "\"customer_id\":\"" + id + "\"");
        String other = Bank.createCustomer(admin);
        Files.write(FILE, List.of(forged.replace(id, other)), java.nio.file.StandardOpenOption.APPEND);
        try {
            assertThrows(IllegalStateException.class, () -> list.repeat(new StartupEvent()));
        } finally {
            Files.write(FILE, before);
        }
        assertEquals("active", admin.get("/api/customers/{id}", other).path("status"));
    }

    @Test
    void aLineThatACrashCutShortIsMended() throws Throwable {
        erase();
        List<String> before = Files.readAllLines(FILE);
        Files.writeString(
                FILE, "{\"customer_id\":\"0193é", StandardCharsets.ISO_8859_1, java.nio.file.StandardOpenOption.APPEND);
        list.repeat(new StartupEvent());
        assertEquals(before, Files.readAllLines(FILE));
        assertTrue(Files.readString(FILE).endsWith("}\n"));
        assertTrue(Files.readAllLines(FILE).stream().allMatch(line -> line.endsWith("}")));
        String next = Bank.createCustomer(admin);
        admin.request().post("/api/gdpr/delete/{id}", next).then().statusCode(200);
        assertTrue(Files.readAllLines(FILE).stream().anyMatch(line -> line.contains(next)));
    }

    @Test
    void aLineThatIsWholeIsEndedWhenACrashLeftOutItsEnd() throws Throwable {
        erase();
        List<String> before = Files.readAllLines(FILE);
        Files.writeString(FILE, String.join("\n", before));
        list.repeat(new StartupEvent());
        assertEquals(before, Files.readAllLines(FILE));
    }

    private void eraseAnother() {
        id = Bank.createCustomer(admin);
        erase();
    }

    /** Of the list without its last line, which names again whom the last line of {@code naming} names. */
    private String anotherEnd(List<String> before, List<String> naming) {
        UUID customerId =
                UUID.fromString(JsonPath.from(naming.get(naming.size() - 1)).getString("customer_id"));
        Erased again = lines.read(naming).byCustomer().get(customerId);
        return lines.next(before.subList(0, before.size() - 1), List.of(again)).get(0);
    }

    /** As a replica that was given another's list, and went on with it while that one did too. */
    @Test
    void aCopyThatWentOnByItselfIsNoReasonToRefuseTheStart() throws Throwable {
        erase();
        eraseAnother();
        List<String> before = Files.readAllLines(FILE);
        List<String> copy = new ArrayList<>(before);
        int last = before.size() - 1;
        copy.set(last, anotherEnd(before, before));
        assertNotEquals(before, copy);
        Files.write(FILE, copy);
        list.repeat(new StartupEvent());
        eraseAnother();
        assertEquals(copy, Files.readAllLines(FILE).subList(0, copy.size()));
        list.repeat(new StartupEvent());
    }

    @Test
    void howFarTheListIsIsRememberedOnceTheDatabaseTakesIt() throws Throwable {
        erase();
        String known = "select lines from gdpr_erasure_list order by written_at desc limit 1";
        String before = Database.query(known).get(0);
        Database.change("create trigger stuck before insert or update on gdpr_erasure_list"
                + " for each row execute function refuse_change()");
        try {
            eraseAnother();
            assertEquals(before, Database.query(known).get(0));
        } finally {
            Database.change("drop trigger stuck on gdpr_erasure_list");
        }
        VertxContextSupport.subscribeAndAwait(list::catchUp);
        assertEquals(
                String.valueOf(Long.parseLong(before) + 1),
                Database.query(known).get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "taken out of the middle",
                "cut at the end",
                "broken in the middle",
                "no text in the middle",
                "put in twice",
                "another end that leaves somebody out"
            })
    void aListThatWasEditedRefusesTheStartAndIsTold(String how) throws Throwable {
        erase();
        eraseAnother();
        eraseAnother();
        List<String> before = Files.readAllLines(FILE);
        List<String> edited = new ArrayList<>(before);
        int last = before.size() - 1;
        switch (how) {
            case "cut at the end" -> edited.remove(last);
            case "broken in the middle" -> edited.set(last - 1, "{\"customer_id\":\"0193");
            case "no text in the middle" ->
                edited.set(last - 1, before.get(last - 1).replace("\"erased_at\":\"", "\"erased_at\":\"é"));
            case "another end that leaves somebody out" ->
                edited.set(last, anotherEnd(before, before.subList(0, last)));
            case "put in twice" -> edited.add(before.get(last - 1));
            default -> edited.remove(last - 1);
        }
        String told = "select count(*) from audit_event where action = 'erasure_list_broken'";
        int toldBefore = Integer.parseInt(Database.query(told).get(0));
        Files.write(FILE, edited, StandardCharsets.ISO_8859_1);
        try {
            assertThrows(IllegalStateException.class, () -> list.repeat(new StartupEvent()));
        } finally {
            Files.write(FILE, before);
        }
        assertEquals(String.valueOf(toldBefore + 1), Database.query(told).get(0));
        list.repeat(new StartupEvent());
    }

    @Test
    void whoCannotBeErasedAgainRefusesTheStartAndKeepsNobodyElseBack() throws Throwable {
        String stuck = id;
        back();
        erase();
        restore();
        id = Bank.createCustomer(admin);
        back();
        erase();
        restore();
        Database.change("create trigger stuck before update on customer for each row when (old.id = '" + stuck
                + "') execute function refuse_change()");
        try {
            IllegalStateException refused =
                    assertThrows(IllegalStateException.class, () -> list.repeat(new StartupEvent()));
            assertTrue(refused.getMessage().contains(stuck), refused.getMessage());
            assertEquals("erased", status());
            assertEquals(List.of("active"), Database.query("select status from customer where id = '" + stuck + "'"));
        } finally {
            Database.change("drop trigger stuck on customer");
        }
        list.repeat(new StartupEvent());
        assertEquals(List.of("erased"), Database.query("select status from customer where id = '" + stuck + "'"));
    }
}
