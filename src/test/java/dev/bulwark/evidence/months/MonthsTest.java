package dev.bulwark.evidence.months;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit log by months, on a database of its own: what the migrations make of an old one, and what holds of each month. */
class MonthsTest {

    private static final String BEFORE_MONTHS = "0170";
    private static final String INSERT =
            "insert into audit_event (id, occurred_at, event_type, user_id, action, details)"
                    + " select gen_random_uuid(), %s, 'business_operation', 'system', 'test', '{\"status\": \"success\"}'";
    private static final String NOW = "now()";
    private static final String THIS_MONTH = "to_char(now() at time zone 'UTC', 'YYYY_MM')";
    private static final String NEXT_MONTH =
            "to_char(date_trunc('month', now() at time zone 'UTC') + interval '1 month', 'YYYY_MM')";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String APPEND_ONLY = "23001";

    private static final Instant ASKED = YearMonth.now(ZoneOffset.UTC)
            .plusMonths(6)
            .atDay(15)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    private static final String FROM = "timestamptz '" + ASKED + "'";

    /** What is asked; whatever is not named is null. */
    private static final Map<String, String> VALUES = Map.of(
            "from",
            FROM,
            "to",
            FROM + " + interval '1 hour'",
            "dayAgo",
            FROM,
            "hourAgo",
            FROM,
            "since",
            FROM,
            "until",
            FROM + " + interval '1 hour'",
            "limit",
            "50",
            "names",
            "'customer_id'",
            "actions",
            "'customers.read'",
            "first",
            "'00000000-0000-7000-8000-000000000000'");

    private static MonthsDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = new MonthsDatabase();
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        database.begin("test_" + UUID.randomUUID().toString().replace("-", "_"));
    }

    private static String only(String sql) throws SQLException {
        List<String> found = database.query(sql);
        assertEquals(1, found.size(), sql);
        return found.get(0);
    }

    private static String partOf(String where) throws SQLException {
        return only("select tableoid::regclass from audit_event where " + where);
    }

    @Test
    void oldEventsAreFoundAfterTheMigrationAndNothingWasCopied() throws SQLException {
        database.migrate(BEFORE_MONTHS);
        database.change(INSERT.formatted("timestamptz '2019-03-04 05:06:07+00'"));
        database.change(INSERT.formatted(NOW));
        String file = only("select pg_relation_filenode('audit_event')");
        String index = only("select pg_relation_filenode('audit_event_by_user')");
        String events = "select row_to_json(e)::text from audit_event e order by id";
        List<String> before = database.query(events);
        database.migrate("latest");
        assertEquals(before, database.query(events));
        assertEquals(file, only("select pg_relation_filenode('audit_event_before')"));
        assertEquals(index, only("select pg_relation_filenode('audit_event_before_by_user')"));
        assertEquals(
                List.of("t"),
                database.query("select distinct tableoid = 'audit_event_before'::regclass from audit_event"),
                "a replica of the version before may go on for a month at least");
        assertEquals(
                "t",
                only("select ends_at > now() + interval '28 days' and ends_at = audit_leaf_untimed_until()"
                        + " from audit_month where name = 'audit_event_before'"));
    }

    @Test
    void aLogWithoutEventsBeginsWithThisMonth() throws SQLException {
        database.migrate("latest");
        database.change(INSERT.formatted(NOW));
        assertEquals("audit_event_" + only("select " + THIS_MONTH), partOf("true"));
        assertEquals("13", only("select count(*) from audit_month where starts_at > '-infinity'"), "a year is there");
    }

    /** A clock that was moved on writes years ahead. */
    @Test
    void oldEventsOfLaterTimesStayInTheFirstPartToo() throws SQLException {
        database.migrate(BEFORE_MONTHS);
        database.change(INSERT.formatted("now() + interval '3 years'"));
        database.migrate("latest");
        assertEquals("audit_event_before", partOf("true"));
    }

    @Test
    void aMonthThatIsMissingStopsNoEventAndIsMadeFromWhatCame() throws SQLException {
        database.migrate("latest");
        String month = only("select " + NEXT_MONTH);
        database.change("drop table audit_event_" + month);
        String time = "date_trunc('month', now() at time zone 'UTC') at time zone 'UTC' + interval '40 days'";
        for (int i = 0; i < 3; i++) {
            database.change(MonthsDatabase.APPLICATION, INSERT.formatted(time));
        }
        assertEquals(
                List.of("audit_event_default"), database.query("select distinct tableoid::regclass from audit_event"));
        assertEquals(
                "waits",
                only("select outcome from audit_months_make(1) where month = replace('" + month + "', '_', '-')"));
        String events = "select row_to_json(e)::text from audit_event e order by id";
        List<String> before = database.query(events);

        assertEquals("3", only("select audit_months_copy()"));
        database.change(MonthsDatabase.APPLICATION, INSERT.formatted("timestamptz '2099-12-31 23:59:59.999999+00'"));
        assertEquals("4", only("select audit_months_sort()"));

        assertEquals(3, before.size());
        assertTrue(database.query(events).containsAll(before));
        assertEquals("audit_event_2099_12", partOf("occurred_at > '2099-01-01'"));
        assertEquals("3", only("select count(*) from audit_event_" + month));
        assertEquals("0", only("select count(*) from audit_event_default"));
        assertEquals("0", only("select audit_months_sort()"));
        requireGuarded();
    }

    @Test
    void everyPartIsAppendOnlyWithoutRightsAndHasEveryConstraintAndIndex() throws SQLException {
        database.migrate(BEFORE_MONTHS);
        database.change(INSERT.formatted(NOW));
        database.migrate("latest");
        database.run(MonthsDatabase.OWNER, "select audit_months_make(30)");
        requireGuarded();
        for (String part : database.query("select name from audit_month")) {
            for (String verb : List.of(
                    "update %s set user_id = 'nobody'",
                    "delete from %s",
                    "truncate %s",
                    "drop table %s",
                    "insert into %s select * from audit_event",
                    "alter table %s disable trigger all",
                    "alter table audit_event detach partition %s")) {
                assertEquals(
                        INSUFFICIENT_PRIVILEGE, refusal(MonthsDatabase.APPLICATION, verb.formatted(part)), verb + part);
            }
            assertEquals(APPEND_ONLY, refusal(MonthsDatabase.OWNER, "truncate " + part));
        }
        for (String function :
                List.of("audit_months_make(1)", "audit_months_sort()", "audit_month_detach('audit_event_before')")) {
            assertEquals(INSUFFICIENT_PRIVILEGE, refusal(MonthsDatabase.APPLICATION, "select " + function));
        }
        assertEquals(APPEND_ONLY, refusal(MonthsDatabase.OWNER, "update audit_event_before set user_id = 'nobody'"));
        assertEquals(APPEND_ONLY, refusal(MonthsDatabase.OWNER, "delete from audit_event"));
    }

    /** What the database says of the parts, each compared with what the log must have. */
    private static void requireGuarded() throws SQLException {
        assertEquals(
                List.of(),
                database.query("select name from audit_month m where 2 <> (select count(*) from pg_trigger"
                        + " where tgrelid = m.name::regclass and tgenabled = 'O' and not tgisinternal"
                        + " and tgname in ('audit_event_append_only', 'audit_event_never_truncated'))"));
        assertEquals(
                List.of(),
                database.query("select name from audit_month m where not exists (select from pg_constraint"
                        + " where conrelid = m.name::regclass and contype = 'p' and pg_get_constraintdef(oid) = 'PRIMARY KEY (id)')"
                        + " or 2 <> (select count(*) from pg_constraint where conrelid = m.name::regclass"
                        + " and conname in ('audit_event_type_known', 'audit_event_status_known') and convalidated)"
                        + " or 5 <> (select count(*) from pg_inherits where inhparent in (select indexrelid from pg_index"
                        + " where indrelid = 'audit_event'::regclass)"
                        + " and inhrelid in (select indexrelid from pg_index where indrelid = m.name::regclass))"));
        assertEquals(
                List.of("audit_event_default"),
                database.query("select distinct name from audit_month, aclexplode((select relacl from pg_class"
                        + " where oid = name::regclass)) right_ where right_.grantee <> right_.grantor"
                        + " and (right_.privilege_type <> 'SELECT' or name = 'audit_event_default')"));
    }

    @Test
    void aMonthThatSomebodyReadsForLongIsMadeTheNextTimeAndHoldsNobodyUp() throws SQLException {
        database.migrate("latest");
        try (Connection reader = database.as(MonthsDatabase.OWNER);
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select count(*) from audit_event_default");
            assertTrue(
                    database.query("select outcome from audit_months_make(13)").contains("busy"));
            database.change(MonthsDatabase.APPLICATION, INSERT.formatted(NOW));
        }
        assertFalse(database.query("select outcome from audit_months_make(13)").contains("busy"));
    }

    /** The service's own statements, as it sends them: with a plan that is kept for whatever bounds come. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dev.bulwark.audit.AuditRepository      | LIST    | starts_at <= ASKED and ends_at > ASKED
            dev.bulwark.audit.AuditTrail           | TOUCHED | starts_at <= ASKED and ends_at > ASKED
            dev.bulwark.posture.FigureRepository   | LOGINS  | is_default or ends_at > ASKED
            dev.bulwark.monitoring.CountRepository | RECORDS | starts_at <= ASKED and ends_at > ASKED
            """)
    void aQuestionAboutATimeReadsItsMonthsOnly(String repository, String statement, String months) throws Exception {
        database.migrate("latest");
        Field field = Class.forName(repository).getDeclaredField(statement);
        field.setAccessible(true);
        List<String> values = new ArrayList<>();
        String sql = Pattern.compile("(?<!:):([a-zA-Z]+)")
                .matcher((String) field.get(null))
                .replaceAll(named -> {
                    values.add(VALUES.getOrDefault(named.group(1), "null"));
                    return "\\$" + values.size();
                });
        assertEquals(
                Set.copyOf(database.query("select name from audit_month where " + months.replace("ASKED", FROM))),
                partsOf(plan(sql, values, "")));
    }

    @Test
    void aLeafLeadsToItsMonthAlone() throws Exception {
        database.migrate(BEFORE_MONTHS);
        database.change(INSERT.formatted("timestamptz '2020-01-01 00:00:00+00'"));
        database.change("insert into audit_leaf select 0, id, sha256('x') from audit_event");
        database.migrate("latest");
        database.run(MonthsDatabase.OWNER, "select audit_months_make(20)");
        database.change(INSERT.formatted("audit_leaf_untimed_until() + interval '40 days'"));
        database.change("insert into audit_leaf select 1, id, sha256('x'), occurred_at from audit_event"
                + " where occurred_at > audit_leaf_untimed_until()");
        assertEquals(
                List.of("2020", only("select extract(year from audit_leaf_untimed_until() + interval '40 days')")),
                database.query("select extract(year from e_at) from ("
                        + SealedSql.SEALED.replace("e.occurred_at,", "e.occurred_at as e_at,")
                        + " order by 1) sealed"));
        String plan = plan(SealedSql.SEALED + "where l.position = $1", List.of("1"), "analyze, timing off, ");
        Set<String> read = partsOf(plan.replaceAll("(?m)^.*never executed.*$", ""));
        assertEquals(1, read.size(), plan);
    }

    private static String plan(String sql, List<String> values, String options) throws SQLException {
        try (Connection connection = database.as(MonthsDatabase.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("prepare asked as " + sql);
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = statement.executeQuery(
                    "explain (" + options + "costs off) execute asked (" + String.join(", ", values) + ")")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    private static Set<String> partsOf(String plan) {
        return Pattern.compile(" on (audit_event_(?:before|default|\\d{4}_\\d{2}))\\b")
                .matcher(plan)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String refusal(String role, String sql) {
        return assertThrows(SQLException.class, () -> database.run(role, sql), sql)
                .getSQLState();
    }
}
