package dev.bulwark.messages;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A bank that has configured no channel: everything goes on, notices are there to read, and nothing claims to be sent. */
@QuarkusTest
class NoChannelTest {

    @Inject
    Bank bank;

    @Inject
    MeterRegistry registry;

    @Test
    void theListSaysThatThereIsNoChannel() {
        bank.staff("auditor")
                .get("/api/security/messages")
                .then()
                .statusCode(200)
                .body("channels.channel", equalTo(List.of("mail", "sms", "webhook")))
                .body("channels.configured", everyItem(equalTo(false)))
                .body("items", empty());
        assertEquals(0, registry.get("bulwark.messages.channels").gauge().value());
    }

    @Test
    void aUserReadsInTheServiceWhatHappened() {
        Person teller = bank.staff("teller");
        teller.post(
                        "/api/auth/change-password",
                        Map.of(
                                "current_password", Bank.PASSWORD,
                                "new_password", "Sun-Flower-91-Bicycle",
                                "confirm_password", "Sun-Flower-91-Bicycle"))
                .then()
                .statusCode(200);
        teller.get("/api/auth/notices").then().body("items.kind", hasItem("password_changed"));
    }
}
