package dev.bulwark.support;

import dev.bulwark.support.Bank.Person;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks over HTTP/2 and takes the head of the answer only: its window has no room for a byte of the body. */
public final class StalledReader implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private StalledReader(Person person, String path) {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setInitialSettings(new Http2Settings().setInitialWindowSize(0)));
        client.request(HttpMethod.GET, RestAssured.port, "localhost", path)
                .compose(request -> request.putHeader("Authorization", "Bearer " + person.token())
                        .putHeader("X-Forwarded-For", person.address())
                        .send())
                .onSuccess(this::begin)
                .onFailure(status::completeExceptionally);
    }

    private void begin(HttpClientResponse response) {
        response.exceptionHandler(ended::completeExceptionally);
        response.endHandler(ended::complete);
        status.complete(response.statusCode());
    }

    public static StalledReader open(Person person, String path) {
        return new StalledReader(person, path);
    }

    public int status() throws Exception {
        return status.get(20, TimeUnit.SECONDS);
    }

    public boolean isCutOff() {
        return ended.isCompletedExceptionally();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
