package dev.bulwark.customers;

import dev.bulwark.customers.search.SearchFields;
import dev.bulwark.platform.json.EmailForm;
import dev.bulwark.platform.json.PersonName;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The patterns are the specification's, as full matches on ASCII digits: a trailing newline is no part of an SSN. */
public record CreateCustomerRequest(
        @NotNull
        @PersonName
        @Schema(pattern = PersonName.PUBLISHED, minLength = PersonName.LENGTH_MIN, maxLength = PersonName.LENGTH_MAX)
        String name,

        @NotNull
        @Email(regexp = EmailForm.PLAIN, message = EMAIL_FAULT)
        @Size(max = EmailForm.LENGTH_MAX)
        @Schema(pattern = EmailForm.PLAIN)
        String email,

        @NotNull @Pattern(regexp = PHONE, message = PHONE_FAULT)
        String phone,

        @NotNull @Pattern(regexp = SSN, message = SSN_FAULT) String ssn,

        @Past LocalDate dateOfBirth,

        @Size(min = 1, max = 300)
        @Pattern(regexp = ADDRESS, message = "must hold no control characters or angle brackets")
        String address)
        implements SearchFields {

    /** No line separator, and no category C: control, format (such as a change of writing direction), surrogate, unassigned. */
    static final String ADDRESS = "[^\\p{C}\\u2028\\u2029<>]*";

    public static final String PHONE_FAULT = "must be 9 to 15 digits, optionally with + and 1 in front";
    public static final String SSN_FAULT = "must have the form 123-45-6789";
    public static final String EMAIL_FAULT = "must be an e-mail address";

    public static final String PHONE = "\\+?1?[0-9]{9,15}";
    public static final String SSN = "[0-9]{3}-[0-9]{2}-[0-9]{4}";
}
