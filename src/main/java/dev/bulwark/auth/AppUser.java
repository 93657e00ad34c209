package dev.bulwark.auth;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A person who may log in. */
@Entity
@Table(name = "app_user")
class AppUser {

    @Id
    private UUID id;

    private String username;
    private String passwordHash;
    private String role;
    private String status;
    private boolean mustChangePassword;
    private int passwordNumber = 1;
    private Instant passwordExpiresAt;
    private Instant passwordUsedAt;
    private UUID passwordGivenBy;
    private Instant passwordGivenAt;
    private UUID customerId;
    private Instant createdAt;

    @Version
    private int version;

    protected AppUser() {}

    AppUser(UUID id, String username, String passwordHash, String role, UUID customerId, Instant createdAt) {
        this.id = id;
        this.username = username;
        this.passwordHash = passwordHash;
        this.role = role;
        this.status = "active";
        this.customerId = customerId;
        this.createdAt = createdAt;
    }

    AppUser withTemporaryPassword() {
        mustChangePassword = true;
        return this;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
        mustChangePassword = false;
        passwordNumber++;
        passwordExpiresAt = null;
        passwordUsedAt = null;
    }

    /** It opens once, before it expires, and must be changed then. */
    void giveOneTimePassword(String hash, Instant expiresAt, UUID giverId, Instant now) {
        changePassword(hash);
        mustChangePassword = true;
        passwordExpiresAt = expiresAt;
        passwordGivenBy = giverId;
        passwordGivenAt = now;
    }

    boolean hasOneTimePassword() {
        return passwordExpiresAt != null;
    }

    /** Whether a session may still be opened with the password. */
    boolean passwordOpens(Instant now) {
        return !hasOneTimePassword() || passwordUsedAt == null && now.isBefore(passwordExpiresAt);
    }

    /** Opens a session with it. Who leads here has looked, to answer in its own words; what forgot to is refused. */
    void usePassword(Instant now) {
        if (!passwordOpens(now)) {
            throw AuthProblem.INVALID_CREDENTIALS.problem();
        }
        if (hasOneTimePassword()) {
            passwordUsedAt = now;
        }
    }

    /** The same password, hashed as the setting wants it. */
    void rehash(String newHash) {
        passwordHash = newHash;
    }

    /** Whether the password is still the one of an earlier reading, however it is hashed by now. */
    boolean hasPasswordOf(AppUser earlier) {
        return passwordNumber == earlier.passwordNumber;
    }

    /** Another one for each password of this user. */
    String passwordMark() {
        return Integer.toString(passwordNumber);
    }

    boolean isActive() {
        return status.equals("active");
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    String role() {
        return role;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AppUser user && id.equals(user.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
