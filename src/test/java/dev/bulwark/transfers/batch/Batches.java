package dev.bulwark.transfers.batch;

import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Steps of the tests: batches, and what they left behind. */
final class Batches {

    static final String PATH = "/api/accounts/transfer-batch";

    private Batches() {}

    static Map<String, Object> batch(String mode, List<Map<String, Object>> lines) {
        return Map.of("mode", mode, "transfers", lines);
    }

    static Response send(Person person, String key, String mode, List<Map<String, Object>> lines) {
        return person.post(PATH, key, batch(mode, lines));
    }

    static int postings(String account) {
        return Integer.parseInt(Database.query("select count(*) from transfer where debit_account_id = '" + account
                        + "' or credit_account_id = '" + account + "'")
                .get(0));
    }

    static List<String> audited(Person person, String member) {
        return Database.query("select details ->> '" + member + "' from audit_event where user_id = '" + person.userId()
                + "' and action = 'accounts.transfer_batch' order by id");
    }
}
