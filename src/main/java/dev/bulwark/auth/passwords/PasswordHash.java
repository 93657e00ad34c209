package dev.bulwark.auth.passwords;

/** How a new password is hashed. */
public enum PasswordHash {
    BCRYPT,
    ARGON2ID
}
