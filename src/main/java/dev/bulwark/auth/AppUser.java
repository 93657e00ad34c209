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
