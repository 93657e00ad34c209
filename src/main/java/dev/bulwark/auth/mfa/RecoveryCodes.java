package dev.bulwark.auth.mfa;

import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.privacy.KeyedHash;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Codes for who has lost the device. Each has 120 random bits, which no slow hash needs to protect (ASVS 6.5.2); the
 * hash is keyed all the same, so that whoever can write the table cannot add a code of their own.
 */
@ApplicationScoped
class RecoveryCodes {

    static final int COUNT = 10;

    /** As told, or as people type it. */
    static final String PATTERN = "[A-Za-z2-7 -]{24,64}";

    private static final int CODE_BYTES = 15;

    private final MfaRepository repository;
    private final KeyedHash hash;

    /** A field of a bean, not of the class: a native executable must not carry a seeded generator in its image. */
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(MfaRepository repository, KeyedHash hash) {
        this.repository = repository;
        this.hash = hash;
    }

    /** Voids the old ones. What is answered is not known to anybody afterwards. */
    Uni<List<String>> replace(Session session, UUID userId, Instant now) {
        List<String> codes = IntStream.range(0, COUNT).mapToObj(n -> newCode()).toList();
        return repository
                .deleteRecoveryCodes(session, userId)
                .chain(() -> InTurn.each(
                        codes, code -> repository.addRecoveryCode(session, userId, hash(userId, code), now)))
                .replaceWith(codes);
    }

    Uni<Boolean> use(Session session, UUID userId, String code, Instant now) {
        return repository.useRecoveryCode(session, userId, hash(userId, code), now);
    }

    private String newCode() {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return String.join("-", Base32.encode(bytes).split("(?<=\\G.{4})"));
    }

    private byte[] hash(UUID userId, String code) {
        String plain = code.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        return hash.of(("recovery-code\n" + userId + '\n' + plain).getBytes(StandardCharsets.UTF_8));
    }
}
