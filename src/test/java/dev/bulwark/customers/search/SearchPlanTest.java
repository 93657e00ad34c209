package dev.bulwark.customers.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** How PostgreSQL reads the index. */
@QuarkusTest
class SearchPlanTest {

    @Test
    void isReadByIndexAloneAndNeverByAScan() throws SQLException {
        String one = TokenRepository.BY_TOKEN
                .replace(":token", "$1")
                .replace(":after", "$2")
                .replace(":limit", "$3");
        String two = TokenRepository.byTokens(1)
                .replace(":token0", "$4")
                .replace(":token", "$1")
                .replace(":after", "$2")
                .replace(":limit", "$3")
                .replace(":scan", "$5");
        try (Connection connection = Database.as("postgres");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            manyTokens(statement);
            String planOfOne = plan(statement, "integer, uuid, bigint", one, "7, '" + SearchIndex.START + "', 51");
            assertTrue(planOfOne.contains("Index Only Scan using customer_token_pkey"), planOfOne);
            assertFalse(planOfOne.contains("Sort") || planOfOne.contains("Seq Scan"), planOfOne);
            String planOfTwo = plan(
                    statement,
                    "integer, uuid, bigint, integer, bigint",
                    two,
                    "7, '" + SearchIndex.START + "', 51, 8, 10000");
            assertEquals(2, planOfTwo.split("Index Only Scan using customer_token_pkey", -1).length - 1, planOfTwo);
            assertTrue(planOfTwo.contains("Limit") && !planOfTwo.contains("Sort"), planOfTwo);
            assertFalse(planOfTwo.contains("Seq Scan") || planOfTwo.contains("Join"), planOfTwo);
            connection.rollback();
        }
    }

    /** 60,000 rows of customers who are none, twelve each, which a rollback takes back; some tokens as frequent as Smith. */
    private static void manyTokens(Statement statement) throws SQLException {
        statement.execute("alter table customer_token drop constraint customer_token_of_customer");
        statement.execute("insert into customer_token select (random() * random() * 2000)::integer, id"
                + " from (select gen_random_uuid() id from generate_series(1, 5000)) c, generate_series(1, 12)"
                + " on conflict do nothing");
        statement.execute("analyze customer_token");
    }

    /** Made without looking at the values, as for a statement that was prepared and used often. */
    private static String plan(Statement statement, String types, String sql, String values) throws SQLException {
        statement.execute("set local plan_cache_mode = force_generic_plan");
        statement.execute("prepare search (" + types + ") as " + sql);
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("explain execute search (" + values + ")")) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        statement.execute("deallocate search");
        return plan.toString();
    }
}
