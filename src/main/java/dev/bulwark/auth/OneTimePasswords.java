package dev.bulwark.auth;

import dev.bulwark.auth.passwords.PasswordConfig;
import dev.bulwark.auth.passwords.PasswordPolicy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Passwords that the service makes for a user, since nobody chooses another's. Each opens one session, within a day; all
 * that this session can do is to set a password of the user's own (and to enrol a factor). Used or expired, it is answered
 * like a wrong one.
 */
@ApplicationScoped
public class OneTimePasswords {

    /** The specification's (section 7). */
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!@#$%^&*";

    private static final int LENGTH = 16;

    private final AuthRepository repository;
    private final NewPasswords newPasswords;
    private final PasswordHasher hasher;
    private final PasswordConfig config;
    private final SecureRandom random = new SecureRandom();

    OneTimePasswords(
            AuthRepository repository, NewPasswords newPasswords, PasswordHasher hasher, PasswordConfig config) {
        this.repository = repository;
        this.newPasswords = newPasswords;
        this.hasher = hasher;
        this.config = config;
    }

    /**
     * A new one, each character drawn evenly. One in five lacks a class of the policy and is drawn again whole, so that what
     * is left is as even as before.
     */
    public String next() {
        return Stream.generate(this::draw)
                .filter(PasswordPolicy::meetsClassicForm)
                .findFirst()
                .orElseThrow();
    }

    private String draw() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, at) -> text.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
    }

    /** The hash to give. Before the transaction: it takes a quarter of a second and leaves the event loop. */
    public Uni<String> hash(String oneTimePassword) {
        return hasher.hash(oneTimePassword);
    }

    /**
     * Puts it in the place of the user's password; logins that wait for a code are void with the old one. Joins the caller's
     * transaction and locks the user's row. The caller ends the user's sessions and tells the user.
     */
    public Uni<Void> give(Session session, UUID giverId, UUID userId, String hash, Instant now) {
        return repository
                .lockUser(session, userId)
                .chain(user -> newPasswords
                        .replace(session, user, hash, now)
                        .invoke(() -> user.giveOneTimePassword(hash, expiresAt(now), giverId, now)));
    }

    /** When one that is given now ends. */
    public Instant expiresAt(Instant now) {
        return now.plus(config.oneTimePasswordLifetime());
    }
}
