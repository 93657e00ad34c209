package dev.bulwark.users;

import dev.bulwark.platform.json.EmailForm;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param username the pair of app_user_username_plain: ASCII alone, so that no letter passes for another
 * @param customerId whose own records a user of role customer sees; null for staff
 */
record CreateUserRequest(
        @NotNull
        @Pattern(
                regexp = "[A-Za-z][A-Za-z0-9._-]{1,62}[A-Za-z0-9]",
                message = "must be 3 to 64 letters, digits, dots, hyphens, underscores; first a letter, last no sign")
        String username,

        @NotNull @Size(min = 1, max = 64) String role,

        @NotNull
        @Email(regexp = EmailForm.PLAIN, message = "must be an e-mail address")
        @Size(max = EmailForm.LENGTH_MAX)
        @Schema(pattern = EmailForm.PLAIN)
        String email,

        UUID customerId) {}
