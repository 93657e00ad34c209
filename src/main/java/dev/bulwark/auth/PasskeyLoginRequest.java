package dev.bulwark.auth;

import dev.bulwark.auth.mfa.PasskeyAssertion;
import dev.bulwark.platform.web.SessionMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A login without a password; the device says who it is.
 *
 * @param session where the client will keep its refresh token; none is {@code token}
 */
record PasskeyLoginRequest(@NotNull @Valid PasskeyAssertion credential, SessionMode session) {}
