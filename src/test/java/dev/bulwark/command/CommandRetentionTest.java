package dev.bulwark.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommandRetentionTest {

    @Inject
    CommandRetention retention;

    @Test
    void forgetsWhatIsOlderThanItsTimeAndNothingElse() throws Throwable {
        UUID caller = UUID.randomUUID();
        Database.change(
                "insert into command_record (caller_id, key, operation, request_hash, request_id, answer_status,"
                        + " answer, created_at) select '" + caller
                        + "', age, 'accounts.transfer', decode(repeat('00', 32), 'hex'),"
                        + " 'r', 201, '{}', now() - cast(age as interval) from unnest(array['23 hours', '25 hours']) age");
        Database.change("insert into outbox_event (id, type, subject_id, occurred_at) select gen_random_uuid(), age, '"
                + caller + "', now() - cast(age as interval) from unnest(array['6 days', '8 days']) age");
        VertxContextSupport.subscribeAndAwait(retention::forget);
        assertEquals(
                List.of("23 hours"),
                Database.query("select key from command_record where caller_id = '" + caller + "'"));
        assertEquals(
                List.of("6 days"), Database.query("select type from outbox_event where subject_id = '" + caller + "'"));
    }
}
