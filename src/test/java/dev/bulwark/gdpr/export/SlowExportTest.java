package dev.bulwark.gdpr.export;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.platform.web.SlowReader.TooSlow;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Files;
import dev.bulwark.support.StalledReader;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever reads no further does not keep the place of others. */
@QuarkusTest
@TestProfile(SlowExportTest.Impatient.class)
class SlowExportTest {

    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "bulwark.gdpr.export.part-within", "8s",
                    "bulwark.gdpr.export.archives-max", "1",
                    "bulwark.gdpr.export.json-max", "1",
                    "bulwark.documents.downloads-max", "1",
                    "bulwark.documents.upload-rate-over", "2m");
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Bank bank;

    @Inject
    ExportService service;

    private Person admin;
    private String customerId;

    @BeforeEach
    void know() {
        admin = bank.staff("admin");
        customerId = Bank.createCustomer(admin);
    }

    private String stored() {
        return Files.upload(admin, customerId, Files.pdf(1_000_000))
                .then()
                .statusCode(201)
                .extract()
                .path("document_id");
    }

    private void password() {
        admin.post("/api/gdpr/export-password", Map.of("customer_id", customerId))
                .then()
                .statusCode(201);
    }

    private Multi<byte[]> copy(ExportFormat format) {
        return service.export(admin.asAdmin(), UUID.fromString(customerId), "A test", format);
    }

    private AssertSubscriber<byte[]> takeOnePart(ExportFormat format) throws Throwable {
        AssertSubscriber<byte[]> reader = AssertSubscriber.create(1);
        VertxContextSupport.subscribeAndAwait(
                () -> Uni.createFrom().item(() -> copy(format).subscribe().withSubscriber(reader)));
        return reader.awaitItems(1, PATIENCE);
    }

    private void assertWholeArchive() throws Throwable {
        List<byte[]> whole = VertxContextSupport.subscribeAndAwait(
                () -> copy(ExportFormat.ARCHIVE).collect().asList());
        assertTrue(whole.stream().mapToInt(part -> part.length).sum() > 1_000_000);
    }

    @Test
    void aReaderWhoTakesNothingIsCutOffAndItsPlaceIsFree() throws Throwable {
        stored();
        password();
        takeOnePart(ExportFormat.ARCHIVE).awaitFailure(PATIENCE).assertFailedWith(TooSlow.class);
        password();
        assertWholeArchive();
    }

    @Test
    void soIsOneWhoTakesACopyAsJson() throws Throwable {
        AssertSubscriber<byte[]> reader = takeOnePart(ExportFormat.JSON);
        String taken = "select count(*) from gdpr_export where customer_id = '" + customerId + "'";
        assertEquals(List.of("1"), Database.query(taken));
        asJson(bank.staff("admin")).then().statusCode(503).body("code", equalTo("unavailable"));
        assertEquals(List.of("1"), Database.query(taken), "who was given nothing has taken nothing");
        reader.awaitFailure(PATIENCE).assertFailedWith(TooSlow.class);
        asJson(admin).then().statusCode(200);
    }

    private Response asJson(Person person) {
        return person.request().header("X-Reason", "A test").get("/api/gdpr/export/{id}", customerId);
    }

    @Test
    void anArchiveNeedsNoPlaceOfADownload() throws Throwable {
        String id = stored();
        password();
        try (StalledReader stalled = StalledReader.open(admin, "/api/documents/" + id + "/content")) {
            assertEquals(200, stalled.status());
            admin.get("/api/documents/{id}/content", id).then().statusCode(503);
            assertWholeArchive();
        }
    }
}
