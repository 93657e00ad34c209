package dev.bulwark.evidence.months;

import dev.bulwark.platform.startup.OwnerDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/** One connection of the database's owner. Every statement is part of a transaction, which {@link #inTransaction} ends. */
public final class OwnerSession implements AutoCloseable {

    private static final int FETCHED_AT_ONCE = 1_000;

    private final Connection connection;

    private OwnerSession(Connection connection) {
        this.connection = connection;
    }

    interface Row<T> {
        T read(ResultSet row) throws SQLException, IOException;
    }

    /** What a command does as a whole or not at all. */
    public interface Work<T> {
        T run() throws IOException;
    }

    interface EachRow {
        void read(ResultSet row) throws SQLException, IOException;
    }

    public static OwnerSession open(OwnerDatabase database) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("user", database.username());
        properties.setProperty("password", database.password());
        try {
            Connection connection = new Driver().connect(database.url(), properties);
            connection.setAutoCommit(false);
            OwnerSession session = new OwnerSession(connection);
            session.update("set session lock_timeout = '5s'");
            connection.commit();
            return session;
        } catch (SQLException refused) {
            throw failed(refused);
        }
    }

    public <T> T inTransaction(Work<T> work) throws IOException {
        boolean done = false;
        try {
            T result = work.run();
            connection.commit();
            done = true;
            return result;
        } catch (SQLException refused) {
            throw failed(refused);
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    private void rollBack() throws IOException {
        try {
            connection.rollback();
        } catch (SQLException refused) {
            throw failed(refused);
        }
    }

    <T> List<T> list(String sql, Row<T> row, Object... parameters) throws IOException {
        List<T> found = new ArrayList<>();
        each(sql, next -> found.add(row.read(next)), parameters);
        return found;
    }

    /** The only row; fails when there is another number of them. */
    <T> T one(String sql, Row<T> row, Object... parameters) throws IOException {
        List<T> found = list(sql, row, parameters);
        if (found.size() != 1) {
            throw new IOException("the database answered " + found.size() + " rows where one was expected");
        }
        return found.get(0);
    }

    /** Reads however many, a few at a time. */
    void each(String sql, EachRow row, Object... parameters) throws IOException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                row.read(rows);
            }
        } catch (SQLException refused) {
            throw failed(refused);
        }
    }

    /** The role that this is. */
    String user() throws IOException {
        return one("select session_user", row -> row.getString(1));
    }

    int update(String sql, Object... parameters) throws IOException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            statement.execute();
            return statement.getUpdateCount();
        } catch (SQLException refused) {
            throw failed(refused);
        }
    }

    PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCHED_AT_ONCE);
        for (int n = 0; n < parameters.length; n++) {
            Object value = parameters[n] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : parameters[n];
            statement.setObject(n + 1, value);
        }
        return statement;
    }

    /** Null for null. */
    static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static IOException failed(SQLException refused) {
        return new IOException("the database refused: " + refused.getMessage(), refused);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException refused) {
            throw failed(refused);
        }
    }
}
