package dev.bulwark.auth.mfa;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

record ConfirmRequest(
        @NotNull @Pattern(regexp = Totp.PATTERN, message = "must be six digits")
        String mfaToken) {}
