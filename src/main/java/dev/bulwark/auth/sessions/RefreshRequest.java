package dev.bulwark.auth.sessions;

import jakarta.validation.constraints.Size;

/** @param refreshToken absent when the cookie holds it */
record RefreshRequest(@Size(max = 512) String refreshToken) {}
