package dev.bulwark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Aftermath;
import dev.bulwark.support.Aftermath.Findings;
import dev.bulwark.support.Clients;
import dev.bulwark.support.Eventually;
import dev.bulwark.support.Keeper;
import dev.bulwark.support.Production;
import dev.bulwark.support.ProductionDatabase;
import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * kill -9 of the packaged service and of its database, in the middle of money on its way. A few times in {@code verify}, as
 * often as the proof demands with {@code -Pcrash}; {@code -Dcrash.seed} repeats the commands and moments of a run.
 */
class CrashIT {

    private static final int SERVICE_KILLS = Integer.getInteger("crash.service-kills", 1);
    private static final int DATABASE_KILLS = Integer.getInteger("crash.database-kills", 1);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

    private static final String SERVICE = "service";
    private static final String DATABASE = "database";
    private static final int ACCOUNTS = 5;
    private static final long OPENING_MINOR = 9_000_00;
    private static final int RESTARTS = 3;
    private static final int DUE_DATES = 400;
    private static final int RUNS_BETWEEN_KILLS_MAX = 80;
    private static final long RUNS_MAX_MILLIS = 60_000;

    private Production production;
    private Map<String, String> variables;
    private Keeper keeper;
    private UUID keeperId;

    @BeforeEach
    void start() throws Exception {
        RestAssured.reset();
        production = new Production();
        variables = production.variables();
        variables.put("BULWARK_RATE_LIMIT_TRANSFER", "1000000/1m");
        variables.put("BULWARK_RATE_LIMIT_AUTHENTICATED", "1000000/1m");
        variables.put("BULWARK_AUTH_TOKEN_LIFETIME", "6h");
        variables.put("BULWARK_SCHEDULES_EVERY", "1s");
        // It dies before an optimising compiler would have paid off.
        variables.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        production.start(variables);
        variables = Production.laterVariables(variables);
        keeper = Keeper.firstOf(production);
        keeperId = keeper.userId();
    }

    @AfterEach
    void stop() throws Exception {
        production.close();
    }

    /** In an order that the seed chooses. */
    @Test
    void whateverIsKilledNothingIsLostDoubledOrHalf() throws Exception {
        assertEquals(
                List.of("on", "on"),
                production
                        .database()
                        .query("select setting from pg_settings where name in ('fsync', 'synchronous_commit')"));
        List<String> kills = new ArrayList<>(Collections.nCopies(SERVICE_KILLS, SERVICE));
        kills.addAll(Collections.nCopies(DATABASE_KILLS, DATABASE));
        Collections.shuffle(kills, new Random(SEED));
        Clients clients = clients();
        for (String what : kills) {
            if (what.equals(SERVICE)) {
                clients.runInto(production::kill);
                production.start(variables);
            } else {
                killDatabase(clients);
            }
            check(clients, "behind a kill of the " + what);
            clients.resend();
        }
        System.out.println(
                check(clients, "service killed %d times, database %d times".formatted(SERVICE_KILLS, DATABASE_KILLS)));
    }

    private void killDatabase(Clients clients) throws Exception {
        clients.runInto(production.database()::kill);
        assertEquals(503, clients.sendInVain(), "while the database is away");
        production.database().startAgain();
        production.awaitReady();
        assertTrue(production.process().isAlive(), "the service survives its database");
    }

    @Test
    void aScheduleAcrossThreeRestartsRunsOncePerDueDate() throws Exception {
        String from = keeper.accountWith("9000.00");
        String to = keeper.account();
        String scheduleId =
                keeper.schedule(from, to, "2.00", LocalDate.now(ZoneOffset.UTC).plusDays(1), "daily");
        letDueDatesPass(scheduleId);
        Random random = new Random(SEED);
        List<Integer> runsAtKills = new ArrayList<>();
        for (int restart = 0; restart < RESTARTS; restart++) {
            int runs = runsOf(scheduleId) + 1 + random.nextInt(RUNS_BETWEEN_KILLS_MAX);
            Eventually.within(RUNS_MAX_MILLIS, () -> runsOf(scheduleId) >= runs);
            production.kill();
            runsAtKills.add(runsOf(scheduleId));
            production.start(variables);
        }
        assertTrue(runsAtKills.get(RESTARTS - 1) < DUE_DATES, "killed after the last run: " + runsAtKills);
        Eventually.within(RUNS_MAX_MILLIS, () -> isUpToDate(scheduleId));
        assertEachDueDateRanOnce(scheduleId, from, to);
        System.out.printf(
                "crash proof, seed %d: service killed %d times after %s of %d due dates; doubled 0, left out 0, half 0%n",
                SEED, RESTARTS, runsAtKills, runsOf(scheduleId));
    }

    /** As if the schedule had been made long ago and nobody had run it since; dates of the past cannot be asked for. */
    private void letDueDatesPass(String scheduleId) {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(DUE_DATES - 1);
        production
                .database()
                .query("update transfer_schedule set first_date = '" + first + "', next_date = '" + first
                        + "' where id = '" + scheduleId + "' returning id");
    }

    private int runsOf(String scheduleId) {
        return Integer.parseInt(production
                .database()
                .query("select count(*) from schedule_run where schedule_id = '" + scheduleId + "'")
                .get(0));
    }

    private boolean isUpToDate(String scheduleId) {
        return production
                        .database()
                        .query(
                                "select 1 from transfer_schedule where next_date > (now() at time zone 'UTC')::date and id = '"
                                        + scheduleId + "'")
                        .size()
                == 1;
    }

    /** Each by one row, one transfer and one audit event; midnight may have added a due date. */
    private void assertEachDueDateRanOnce(String scheduleId, String from, String to) {
        ProductionDatabase database = production.database();
        String ofSchedule = " from schedule_run where schedule_id = '" + scheduleId + "'";
        int runs = runsOf(scheduleId);
        assertTrue(runs >= DUE_DATES, "due dates were left out: " + runs);
        assertEquals(
                List.of(runs + " " + runs + " " + runs),
                database.query("select concat_ws(' ', count(distinct due_date), count(distinct transfer_id),"
                        + " max(due_date) - min(due_date) + 1)" + ofSchedule + " and outcome = 'posted'"));
        assertEquals(
                List.of(Integer.toString(runs)),
                database.query("select count(*) from transfer t where kind = 'transfer' and amount_minor = 200"
                        + " and debit_account_id = '" + from + "' and credit_account_id = '" + to + "'"
                        + " and 1 = (select count(*) from schedule_run r where r.transfer_id = t.id)"
                        + " and 1 = (select count(*) from audit_event a where a.action = 'accounts.schedule_run'"
                        + " and a.details ->> 'status' = 'success' and a.details ->> 'transfer_id' = t.id::text)"));
        assertEquals(
                List.of(Integer.toString(runs)),
                database.query("select count(*) from transfer where kind = 'transfer'"));
        assertEquals(
                List.of(Integer.toString(runs)),
                database.query("select count(*) from audit_event where action = 'accounts.schedule_run'"));
        assertEquals(
                List.of(Integer.toString(900_000 - 200 * runs), Integer.toString(200 * runs)),
                database.query("select posted_minor from ledger_account where id in ('" + from + "', '" + to + "')"
                        + " order by id = '" + to + "'"));
        assertEquals(List.of(), database.query("select invariant from ledger_broken_invariant"));
    }

    private Clients clients() {
        List<UUID> accounts = Stream.generate(keeper::account)
                .limit(ACCOUNTS)
                .map(UUID::fromString)
                .toList();
        Clients clients = new Clients(production.url(), keeper.token(), accounts, SEED);
        clients.pay(OPENING_MINOR);
        return clients;
    }

    /** Compares the database, as it is now, with what the clients were told. */
    private Findings inspect(Clients clients) throws SQLException {
        try (Connection connection = production.database().connection("core")) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return Aftermath.of(connection, keeperId, clients.receipts());
        }
    }

    /** @return what to tell of it */
    private String check(Clients clients, String what) throws SQLException {
        Findings found = inspect(clients);
        String line = "crash proof, seed %d: %s; acknowledged %d, %s; lost %d, doubled %d, half %d, broken %d"
                .formatted(
                        SEED,
                        what,
                        clients.receipts().acknowledgedIds().size(),
                        clients.resent(),
                        found.lost().size(),
                        found.doubled().size(),
                        found.half().size(),
                        found.broken().size());
        assertTrue(found.isClean(), () -> line + '\n' + found);
        assertEquals(List.of(), clients.unexpected(), line);
        return line;
    }
}
