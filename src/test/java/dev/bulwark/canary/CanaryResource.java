package dev.bulwark.canary;

import com.password4j.Password;
import com.webauthn4j.WebAuthnManager;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.Connection;
import java.time.Instant;
import java.util.Random;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** Does everything that the architecture forbids, so that each rule is seen to bite. Not part of any application. */
@Vetoed
public class CanaryResource {

    @Inject
    Instant injected;

    Pool pool;
    WebAuthnManager webauthn;
    Connection connection;
    CanaryRow row;

    /** Looks like an operation to the rules, not to the framework. */
    @HttpMethod("CANARY")
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Canary {}

    @Canary
    void operation() throws IOException {
        Uni.createFrom().item(Instant.now()).await().indefinitely();
        new SHA256Digest().reset();
        Password.hash(Integer.toString(new Random().nextInt()));
        new ProcessBuilder("true").start();
    }

    @Canary
    @Consumes({"application/json", "text/plain"})
    void operationWithABody(@Valid String body, @QueryParam("q") String query) {}

    @Vetoed
    public static class CanaryRepository {
        jakarta.ws.rs.core.Response response;
    }

    /** An entity for the rules; outside the application's persistence unit. */
    @Entity
    @Vetoed
    public static class CanaryRow {
        @Id
        long id;
    }
}
