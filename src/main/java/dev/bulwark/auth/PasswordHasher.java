package dev.bulwark.auth;

import com.password4j.BcryptFunction;
import com.password4j.types.Bcrypt;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Callable;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.faulttolerance.Bulkhead;

/**
 * bcrypt with cost 12 over base64(HMAC-SHA-384(pepper, NFC text)). The pre-hash is 64 characters for any password, so
 * bcrypt's limit of 72 bytes never cuts one, and a stolen database is useless without the pepper.
 *
 * <p>Hashing takes a quarter of a second of CPU. It runs on threads of its own and comes back to the caller's event
 * loop; the bulkhead answers 503 when more logins wait than the threads can serve in reasonable time.
 */
@ApplicationScoped
class PasswordHasher {

    private static final String VERSION = "v1:";
    private static final int COST_LOG2 = 12;
    private static final int WAITING_MAX = 64;

    private final WorkerExecutor threads;
    private final SecretKeySpec pepper;
    private volatile String hashOfNobody;

    PasswordHasher(Vertx vertx, AuthConfig config, AuthSecrets secrets) {
        this.threads = vertx.createSharedWorkerExecutor("password-hashing", config.hashingThreads());
        this.pepper = new SecretKeySpec(
                secrets.passwordPepper().orElseThrow().getBytes(StandardCharsets.UTF_8), "HmacSHA384");
    }

    /** At start, where a quarter of a second of hashing blocks nobody. */
    void prepare(@Observes StartupEvent starting) {
        hashOfNobody = hashNow("nobody has this password");
    }

    /** The versioned hash to store. */
    @Bulkhead(WAITING_MAX)
    Uni<String> hash(String password) {
        return away(() -> hashNow(password));
    }

    /**
     * Compares in the same time whatever the reason of a no.
     *
     * @param storedHash null for an unknown user: the same work is done, and the answer is no
     */
    @Bulkhead(WAITING_MAX)
    Uni<Boolean> matches(String password, String storedHash) {
        return away(() -> {
            String compared = storedHash == null ? hashOfNobody : storedHash;
            boolean equal = function().check(keyed(password), compared.substring(VERSION.length()));
            return equal && storedHash != null;
        });
    }

    private String hashNow(String password) {
        return VERSION + function().hash(keyed(password)).getResult();
    }

    private static BcryptFunction function() {
        return BcryptFunction.getInstance(Bcrypt.B, COST_LOG2);
    }

    private String keyed(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA384");
            mac.init(pepper);
            String text = Normalizer.normalize(password, Normalizer.Form.NFC);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK has HmacSHA384
        }
    }

    private <T> Uni<T> away(Callable<T> work) {
        return threads.executeBlocking(work, false);
    }
}
