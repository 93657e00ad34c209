package dev.bulwark.customers.search;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.customers.CreateCustomerRequest;
import dev.bulwark.customers.OfflineRows;
import dev.bulwark.encryption.OfflineKeys;
import dev.bulwark.encryption.OfflineKeys.Subject;
import dev.bulwark.platform.privacy.KeyedHash;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes customers into the database of a service, sealed and indexed by the service's own code, with COPY: through the API
 * a million would take hours. Arguments: JDBC URL of its superuser, how many. BENCH_MASTER_KEY is the service's master key.
 */
public final class GenerateCustomers {

    static final long SEED = 20260131;
    private static final int CHUNK = 2_000;

    private final String url;
    private final int count;
    private final Population population = new Population(SEED);
    private final AtomicInteger next = new AtomicInteger();
    private final OfflineKeys keys;

    private GenerateCustomers(String url, int count, String masterKey, Connection connection) throws SQLException {
        this.url = url;
        this.count = count;
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select id, sealed from service_key where purpose = 'search-hash'")) {
            row.next();
            keys = new OfflineKeys(
                    Base64.getDecoder().decode(masterKey), row.getObject(1, UUID.class), row.getBytes(2));
        }
    }

    public static void main(String[] args) throws Exception {
        generate(args[0], Integer.parseInt(args[1]), System.getenv("BENCH_MASTER_KEY"));
    }

    /**
     * @param url of the superuser
     * @param masterKey of the service, in Base64
     */
    public static void generate(String url, int count, String masterKey) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            GenerateCustomers generator = new GenerateCustomers(url, count, masterKey, connection);
            // Indexes are built over what is there: adding fourteen million entries one by one would take longest.
            statement.execute("alter table customer_token drop constraint customer_token_pkey");
            statement.execute("drop index customer_token_by_customer");
            generator.run();
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute("alter table customer_token add primary key (token, customer_id)");
            statement.execute("create index customer_token_by_customer on customer_token (customer_id)");
            for (String table : List.of("customer", "data_key", "customer_token")) {
                statement.execute("vacuum (freeze, analyze) " + table);
            }
            statement.execute("checkpoint");
        }
    }

    private void run() throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        List<Future<Void>> done = new ArrayList<>();
        for (int n = 0; n < threads; n++) {
            done.add(workers.submit((Callable<Void>) this::work));
        }
        for (Future<Void> one : done) {
            one.get();
        }
        workers.shutdown();
    }

    private Void work() throws SQLException, IOException {
        KeyedHash hash = keys.searchHash();
        SearchTokens tokens = new SearchTokens(hash);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // what refers to what is known to be there
            connection.setAutoCommit(false); // the service is at work, and would bring in who is not yet in the index
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (int from = next.getAndAdd(CHUNK); from < count; from = next.getAndAdd(CHUNK)) {
                write(copy, hash, tokens, from, Math.min(from + CHUNK, count));
                connection.commit();
            }
        }
        return null;
    }

    private void write(CopyManager copy, KeyedHash hash, SearchTokens tokens, int from, int to)
            throws SQLException, IOException {
        StringBuilder customers = new StringBuilder();
        StringBuilder dataKeys = new StringBuilder();
        StringBuilder index = new StringBuilder();
        Instant now = Instant.now();
        for (int number = from; number < to; number++) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            CreateCustomerRequest person = population.person(number);
            Subject subject = keys.create(UuidCreator.getTimeOrderedEpoch(), id);
            dataKeys.append(subject.keyId()).append('\t').append(id).append('\t');
            dataKeys.append(subject.masterKeyVersion()).append('\t');
            dataKeys.append(OfflineRows.bytea(subject.wrapped()))
                    .append('\t')
                    .append(now)
                    .append('\n');
            customers.append(OfflineRows.line(id, person, subject.cipher(), hash, now));
            tokens.of(person)
                    .forEach(
                            token -> index.append(token).append('\t').append(id).append('\n'));
        }
        copyIn(copy, "data_key (id, subject_id, master_key_version, wrapped, created_at)", dataKeys);
        copyIn(copy, "customer (" + OfflineRows.COLUMNS + ')', customers);
        copyIn(copy, "customer_token (token, customer_id)", index);
    }

    private static void copyIn(CopyManager copy, String target, StringBuilder lines) throws SQLException, IOException {
        copy.copyIn("copy " + target + " from stdin", new StringReader(lines.toString()));
    }
}
