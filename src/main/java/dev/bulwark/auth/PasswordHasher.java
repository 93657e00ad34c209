package dev.bulwark.auth;

import com.password4j.Argon2Function;
import com.password4j.BcryptFunction;
import com.password4j.HashingFunction;
import com.password4j.types.Argon2;
import com.password4j.types.Bcrypt;
import dev.bulwark.auth.passwords.PasswordConfig;
import dev.bulwark.auth.passwords.PasswordHash;
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
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * Slow hashes over base64(HMAC-SHA-384(pepper, NFC text)). The pre-hash is 64 characters for any password, so bcrypt's
 * limit of 72 bytes never cuts one, and a stolen database is useless without the pepper.
 *
 * <pre>
 * v1:$2b$12$...                            bcrypt, cost 12
 * v2:$argon2id$v=19$m=19456,t=2,p=1$...    Argon2id, 19 MiB, two passes, one lane (OWASP)
 * </pre>
 *
 * <p>A hash tells how it was made and is compared as it was made, so both kinds and any cost live side by side; a login
 * makes those anew that the setting would make otherwise.
 *
 * <p>Timing: an unknown user costs what a new hash costs. While there are hashes of another kind or cost, a login of their
 * users takes another time, which tells that such a user exists and has not logged in since the change. That ends with the
 * login of the last of them, or with a one-time password for those who do not come.
 *
 * <p>Hashing takes a quarter of a second of CPU. It runs on threads of its own and comes back to the caller's event
 * loop; the bulkhead answers 503 when more logins wait than the threads can serve in reasonable time. Who is inside, or
 * comes from a device or place that the account knows, waits in a line of his own: a crowd of strangers fills theirs.
 */
@ApplicationScoped
class PasswordHasher {

    private static final String VERSION_BCRYPT = "v1:";
    private static final String VERSION_ARGON2ID = "v2:";
    private static final int VERSION_LENGTH = 3;
    private static final int COST_LOG2 = 12;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int ARGON2_BYTES = 32;
    private static final int WAITING_MAX = 64;

    private final WorkerExecutor threads;
    private final WorkerExecutor threadsOfTheKnown;
    private final SecretKeySpec pepper;
    private final PasswordHash kind;
    private volatile String hashOfNobody;

    PasswordHasher(Vertx vertx, AuthConfig config, PasswordConfig passwordConfig, AuthSecrets secrets) {
        this.threads = vertx.createSharedWorkerExecutor("password-hashing", config.hashingThreads());
        this.threadsOfTheKnown = vertx.createSharedWorkerExecutor("password-hashing-known", config.hashingThreads());
        this.kind = passwordConfig.passwordHash();
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
     * @param storedHash null for an unknown user, empty for an erased one: the same work is done, and the answer is no
     */
    @Bulkhead(WAITING_MAX)
    Uni<Boolean> matches(String password, String storedHash) {
        return away(() -> matchesNow(password, storedHash));
    }

    /** {@link #matches} in the line of those who are known. */
    @Bulkhead(WAITING_MAX)
    Uni<Boolean> matchesOfKnown(String password, String storedHash) {
        return threadsOfTheKnown.executeBlocking(() -> matchesNow(password, storedHash), false);
    }

    private boolean matchesNow(String password, String storedHash) {
        boolean anybody = storedHash != null && !storedHash.isEmpty();
        String compared = anybody ? storedHash : hashOfNobody;
        boolean equal = madeAs(compared).check(keyed(password), compared.substring(VERSION_LENGTH));
        return equal && anybody;
    }

    /**
     * A hash as the setting wants it of a password that was proved; empty if the stored one is such a hash, or if too many
     * wait: no login fails over what the next one can do.
     */
    Uni<Optional<String>> renew(String password, String storedHash) {
        return storedHash.startsWith(prefix())
                ? Uni.createFrom().item(Optional.empty())
                : hash(password)
                        .map(Optional::of)
                        .onFailure(BulkheadException.class)
                        .recoverWithItem(Optional.empty());
    }

    /** Other work on passwords that would hold up the event loop. */
    <T> Uni<T> away(Callable<T> work) {
        return threads.executeBlocking(work, false);
    }

    private String hashNow(String password) {
        return kind == PasswordHash.ARGON2ID
                ? VERSION_ARGON2ID + argon2id().hash(keyed(password)).getResult()
                : VERSION_BCRYPT + bcrypt().hash(keyed(password)).getResult();
    }

    private String prefix() {
        return kind == PasswordHash.ARGON2ID
                ? VERSION_ARGON2ID + "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + '$'
                : VERSION_BCRYPT + "$2b$" + COST_LOG2 + '$';
    }

    private static BcryptFunction bcrypt() {
        return BcryptFunction.getInstance(Bcrypt.B, COST_LOG2);
    }

    private static Argon2Function argon2id() {
        return Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, ARGON2_BYTES, Argon2.ID);
    }

    private static HashingFunction madeAs(String storedHash) {
        String hash = storedHash.substring(VERSION_LENGTH);
        return switch (storedHash.substring(0, VERSION_LENGTH)) {
            case VERSION_BCRYPT -> BcryptFunction.getInstanceFromHash(hash);
            case VERSION_ARGON2ID -> Argon2Function.getInstanceFromHash(hash);
            default -> throw new IllegalStateException("a password hash of an unknown version");
        };
    }

    /** What is hashed of a password: two that are the same here are one password. */
    static String hashedForm(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private String keyed(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA384");
            mac.init(pepper);
            String text = hashedForm(password);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK has HmacSHA384
        }
    }
}
