package dev.bulwark.users;

import java.util.UUID;

/** What a command came to. Stored under the idempotency key, so it names nobody but by id. */
record UserStateView(UUID userId, String role, String status) {}
