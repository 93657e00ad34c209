package dev.bulwark.gdpr.export;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.platform.web.SlowReader.TooSlow;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Files;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Whoever reads no further does not keep the place of others. */
@QuarkusTest
@TestProfile(SlowArchiveTest.Impatient.class)
class SlowArchiveTest {

    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bulwark.gdpr.export.part-within", "3s", "bulwark.gdpr.export.archives-max", "1");
        }
    }

    @Inject
    Bank bank;

    @Inject
    ExportService service;

    private Person admin;
    private String customerId;

    @Test
    void aReaderWhoTakesNothingIsCutOffAndItsPlaceIsFree() throws Throwable {
        admin = bank.staff("admin");
        customerId = Bank.createCustomer(admin);
        Files.upload(admin, customerId, Files.pdf(1_000_000)).then().statusCode(201);
        password();
        assertInstanceOf(TooSlow.class, failureOfOneWhoTakesOnePart());
        password();
        List<byte[]> whole =
                VertxContextSupport.subscribeAndAwait(() -> archive().collect().asList());
        assertTrue(whole.stream().mapToInt(part -> part.length).sum() > 1_000_000);
    }

    private void password() {
        admin.post("/api/gdpr/export-password", Map.of("customer_id", customerId))
                .then()
                .statusCode(201);
    }

    private io.smallrye.mutiny.Multi<byte[]> archive() {
        return service.export(admin.asAdmin(), UUID.fromString(customerId), "A test", ExportFormat.ARCHIVE);
    }

    private Throwable failureOfOneWhoTakesOnePart() throws Throwable {
        CompletableFuture<Throwable> failed = new CompletableFuture<>();
        AtomicReference<Flow.Subscription> reader = new AtomicReference<>();
        VertxContextSupport.subscribeAndAwait(() -> Uni.createFrom().item(() -> {
            archive().subscribe(new Flow.Subscriber<>() {
                @Override
                public void onSubscribe(Flow.Subscription subscription) {
                    reader.set(subscription);
                    subscription.request(1);
                }

                @Override
                public void onNext(byte[] part) {}

                @Override
                public void onError(Throwable failure) {
                    failed.complete(failure);
                }

                @Override
                public void onComplete() {
                    failed.complete(null);
                }
            });
            return true;
        }));
        return failed.get(60, TimeUnit.SECONDS);
    }
}
