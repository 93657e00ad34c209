package dev.bulwark.auth.passkeys;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param mfaChallenge of the login that a passkey is to complete */
record SecondFactorRequest(@NotNull @Size(max = 100) String mfaChallenge) {}
