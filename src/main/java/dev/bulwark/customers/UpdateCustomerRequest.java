package dev.bulwark.customers;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bulwark.platform.json.EmailForm;
import dev.bulwark.platform.json.PersonName;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to change. A member that is absent (null here) leaves its field as it is; one that is JSON's null (empty
 * here) clears it, which only an optional field can be. Written again for the hash of the request, the two stay apart.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateCustomerRequest(
        @NotNull UUID customerId,

        @Schema(
                implementation = String.class,
                extensions = @Extension(name = NEVER_NULL, value = "true"),
                pattern = PersonName.PUBLISHED,
                minLength = PersonName.LENGTH_MIN,
                maxLength = PersonName.LENGTH_MAX)
        Optional<@NotNull @PersonName String> name,

        @Schema(
                implementation = String.class,
                pattern = EmailForm.PLAIN,
                maxLength = EmailForm.LENGTH_MAX,
                extensions = @Extension(name = NEVER_NULL, value = "true"))
        Optional<
                        @NotNull @Email(regexp = EmailForm.PLAIN, message = "must be an e-mail address")
                        @Size(max = EmailForm.LENGTH_MAX) String>
                email,

        @Schema(
                implementation = String.class,
                pattern = CreateCustomerRequest.PHONE,
                extensions = @Extension(name = NEVER_NULL, value = "true"))
        Optional<
                        @NotNull
                        @Pattern(
                                regexp = CreateCustomerRequest.PHONE,
                                message = "must be 9 to 15 digits, optionally with + and 1 in front")
                        String>
                phone,

        @Schema(
                implementation = String.class,
                pattern = CreateCustomerRequest.SSN,
                extensions = @Extension(name = NEVER_NULL, value = "true"))
        Optional<
                        @NotNull
                        @Pattern(regexp = CreateCustomerRequest.SSN, message = "must have the form 123-45-6789") String>
                ssn,

        Optional<@Past LocalDate> dateOfBirth,

        @Schema(
                type = SchemaType.STRING,
                nullable = true,
                pattern = CreateCustomerRequest.ADDRESS,
                minLength = 1,
                maxLength = 300)
        Optional<
                        @Size(min = 1, max = 300)
                        @Pattern(
                                regexp = CreateCustomerRequest.ADDRESS,
                                message = "must hold no control characters or angle brackets")
                        String>
                address) {

    /** Tells the contract that an optional member, where it is sent, has a value: it cannot be cleared. */
    private static final String NEVER_NULL = "x-never-null";

    /** Whether it touches what only a document proves. */
    boolean touchesIdentity() {
        return name != null || ssn != null || dateOfBirth != null;
    }

    /** Whether it touches where the bank's messages and letters go. */
    boolean touchesContact() {
        return email != null || phone != null || address != null;
    }
}
