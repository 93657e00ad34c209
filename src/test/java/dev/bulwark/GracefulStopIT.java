package dev.bulwark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Eventually;
import dev.bulwark.support.Keeper;
import dev.bulwark.support.Production;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SIGTERM while a command is under way, as a rolling update sends it. */
class GracefulStopIT {

    private static final long WAIT_MAX_MILLIS = 20_000;
    private static final long STREAMS_END_MILLIS = 5_000;

    /** 128 + 15: the JVM ended in order by SIGTERM. */
    private static final int TERMINATED = 143;

    private Production production;

    @BeforeEach
    void startDatabase() throws Exception {
        RestAssured.reset();
        production = new Production();
    }

    @AfterEach
    void stop() throws Exception {
        production.close();
    }

    @Test
    void aTransferUnderWayIsBookedAndAnsweredWhileNothingNewIsLetIn() throws Exception {
        Map<String, String> variables = production.variables();
        variables.put("BULWARK_DATABASE_LOCK_TIMEOUT", "60s"); // the lock is what keeps the transfer under way
        production.start(variables);
        Keeper keeper = Keeper.firstOf(production);
        String from = keeper.accountWith("100.00");
        String to = keeper.accountWith("1.00");
        CompletableFuture<Response> transfer;
        try (Connection lock = production.database().connection("core");
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.executeQuery("select from ledger_account where id = '" + from + "' for update");
            transfer = CompletableFuture.supplyAsync(() -> keeper.transfer(from, to, "30.00"));
            Eventually.within(WAIT_MAX_MILLIS, this::somebodyWaitsForALock);
            production.terminate();
            Eventually.within(WAIT_MAX_MILLIS, this::isLettingNobodyIn);
            Eventually.within(WAIT_MAX_MILLIS, this::isUnready);
            assertTrue(production.process().isAlive(), "it waits for the transfer");
            assertFalse(transfer.isDone());
            lock.rollback();
        }
        assertEquals(201, transfer.get(WAIT_MAX_MILLIS, TimeUnit.MILLISECONDS).statusCode());
        assertTrue(production.process().waitFor(WAIT_MAX_MILLIS, TimeUnit.MILLISECONDS), "it ends by itself");
        assertEquals(TERMINATED, production.process().exitValue(), production::output);
        assertEquals(List.of("7000"), query("select posted_minor from ledger_account where id = '" + from + "'"));
        assertEquals(List.of("3100"), query("select posted_minor from ledger_account where id = '" + to + "'"));
        assertEquals(List.of(), query("select invariant from ledger_broken_invariant"));
        assertFalse(production.output().contains("\"level\":\"ERROR\""), production::output);
    }

    @Test
    void requestsAreServedWhileALoadBalancerStillSendsThem() throws Exception {
        Map<String, String> variables = production.variables();
        variables.put("BULWARK_SHUTDOWN_DELAY", "10s");
        production.start(variables);
        production.terminate();
        Eventually.within(WAIT_MAX_MILLIS, this::isUnready);
        assertEquals(401, RestAssured.get(production.url() + "/api/auth/me").statusCode());
        assertTrue(production.process().isAlive());
        assertTrue(production.process().waitFor(WAIT_MAX_MILLIS, TimeUnit.MILLISECONDS), "it ends by itself");
        assertEquals(TERMINATED, production.process().exitValue(), production::output);
    }

    @Test
    void streamsOfAlertsEndAndHoldNothingUp() throws Exception {
        production.start(production.variables());
        String token = Keeper.firstOf(production).token();
        List<String> heard = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> stream = CompletableFuture.runAsync(() -> listen(token, heard));
        Eventually.within(WAIT_MAX_MILLIS, () -> heard.contains(": listening"));
        production.terminate();
        Eventually.within(STREAMS_END_MILLIS, stream::isDone);
        assertFalse(stream.isCompletedExceptionally());
        assertTrue(heard.contains(": end"), heard::toString);
        assertTrue(production.process().waitFor(WAIT_MAX_MILLIS, TimeUnit.MILLISECONDS), "it ends by itself");
        assertEquals(TERMINATED, production.process().exitValue(), production::output);
    }

    private void listen(String token, List<String> heard) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(production.url() + "/api/security/alerts/stream"))
                .header("Authorization", "Bearer " + token)
                .build();
        try (Stream<String> lines =
                HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body()) {
            lines.forEach(heard::add);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private boolean somebodyWaitsForALock() {
        return !query("select pid from pg_stat_activity where wait_event_type = 'Lock'")
                .isEmpty();
    }

    private boolean isLettingNobodyIn() {
        return isRefused(production.url() + "/api/auth/me");
    }

    private boolean isUnready() {
        return isRefused(production.managementUrl() + "/q/health/ready");
    }

    /** On a connection of its own, so that it asks the listening socket. */
    private static boolean isRefused(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return answer.statusCode() == 503;
        } catch (ConnectException refused) {
            return true;
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> query(String sql) {
        return production.database().query(sql);
    }
}
