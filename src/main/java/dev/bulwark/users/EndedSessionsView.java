package dev.bulwark.users;

import java.util.UUID;

/** @param ended how many sessions there were to end */
record EndedSessionsView(UUID userId, int ended) {}
