package dev.bulwark.auth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record ChangePasswordRequest(
        @NotNull @Size(max = 4096) String currentPassword,
        @NotNull @Size(max = 4096) String newPassword,
        @NotNull @Size(max = 4096) String confirmPassword) {

    /** Secrets stay out of whatever prints a request. */
    @Override
    public String toString() {
        return "ChangePasswordRequest[...]";
    }
}
