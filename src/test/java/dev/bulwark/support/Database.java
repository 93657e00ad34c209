package dev.bulwark.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks into the database behind the service's back, as its owner, its application role or its superuser. */
public final class Database {

    private Database() {}

    public static Connection as(String role) throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(url, role, "local");
    }

    /** Changes something as the superuser, where the test is about what happens then. */
    public static int change(String sql) {
        try (Connection connection = as("postgres");
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The SQLSTATE with which the database refuses this statement to a role. */
    public static String refusal(String role, String sql) {
        SQLException refused = assertThrows(SQLException.class, () -> {
            try (Connection connection = as(role);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
        return refused.getSQLState();
    }

    /** The first column of every row, as text. */
    public static List<String> query(String sql) {
        try (Connection connection = as("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * Ends every test that moved money: sums are zero, balances are the sums of their postings, nothing is overdrawn, and
     * what is pending is what holds have set aside, and what loans owe is what the bank's accounts say.
     */
    public static void assertBooksBalance() {
        assertEquals(List.of(), query("select invariant || ' ' || subject from ledger_broken_invariant"));
        assertEquals(List.of(), query("select invariant || ' ' || subject from ledger_broken_hold"));
        assertEquals(List.of(), query("select invariant || ' ' || subject from loan_broken_invariant"));
    }
}
