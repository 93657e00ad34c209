package dev.bulwark.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.platform.web.Caller;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A threshold may change between two uses of a key, so that the second takes the other way to the ledger. */
@QuarkusTest
class StoredRefusalTest {

    @Inject
    Commands commands;

    @Test
    void replaysWhatThePostingEngineStoredAsACodeAlone() throws Throwable {
        UUID user = UUID.randomUUID();
        String key = Bank.newKey();
        Database.change(
                "insert into command_record (caller_id, key, operation, request_hash, request_id, answer_status,"
                        + " problem_code, created_at) values ('" + user + "', '" + key + "', 'accounts.transfer',"
                        + " decode(repeat('00', 32), 'hex'), 'the-first-request', 422, 'insufficient_funds', now())");
        Caller caller =
                new Caller(user, null, "somebody", "teller", Set.of(), null, List.of(), "", Instant.EPOCH, null);
        CommandCall call = new CommandCall(caller, "accounts.transfer", Optional.of(key), new byte[32]);
        Answer answer = VertxContextSupport.subscribeAndAwait(() -> commands.run(call, session -> {
            throw new IllegalStateException("done twice");
        }));
        assertEquals(422, answer.status());
        assertTrue(answer.replayed());
        JsonObject body = new JsonObject(answer.json());
        assertEquals("insufficient_funds", body.getString("code"));
        assertEquals("the-first-request", body.getString("request_id"));
    }
}
