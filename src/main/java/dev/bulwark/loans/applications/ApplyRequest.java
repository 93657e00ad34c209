package dev.bulwark.loans.applications;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.bulwark.customers.CreateCustomerRequest;
import dev.bulwark.platform.json.EmailForm;
import dev.bulwark.platform.json.PersonName;
import dev.bulwark.platform.json.ToldTogether;
import dev.bulwark.platform.problem.FieldError;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The specification's five members (section 3), and what helps to decide.
 *
 * @param loanAmount in the product's currency, as are the monthly amounts
 * @param customerId whom the caller takes the ssn for; null to have it looked up
 * @param product null for {@code personal}
 * @param termMonths null for the product's default
 * @param purpose what the money is for
 * @param faults no member: see {@link ToldTogether}
 */
record ApplyRequest(
        @NotNull
        @PersonName
        @Schema(pattern = PersonName.PUBLISHED, minLength = PersonName.LENGTH_MIN, maxLength = PersonName.LENGTH_MAX)
        String customerName,

        @NotNull String loanAmount,

        @NotNull @Pattern(regexp = CreateCustomerRequest.SSN, message = CreateCustomerRequest.SSN_FAULT)
        String ssn,

        @NotNull
        @Email(regexp = EmailForm.PLAIN, message = CreateCustomerRequest.EMAIL_FAULT)
        @Size(max = EmailForm.LENGTH_MAX)
        @Schema(pattern = EmailForm.PLAIN)
        String email,

        @NotNull @Pattern(regexp = CreateCustomerRequest.PHONE, message = CreateCustomerRequest.PHONE_FAULT)
        String phone,

        @Schema(nullable = true) UUID customerId,
        @Schema(nullable = true) String product,
        @Schema(nullable = true) Integer termMonths,
        @Schema(nullable = true) @LoanText String purpose,
        @Schema(nullable = true) String monthlyIncome,
        @Schema(nullable = true) String monthlyObligations,
        @JsonIgnore @Schema(hidden = true) List<FieldError> faults)
        implements ToldTogether {

    private static final String DEFAULT_PRODUCT = "personal";

    @Override
    public ApplyRequest withFaults(List<FieldError> found) {
        return new ApplyRequest(
                customerName,
                loanAmount,
                ssn,
                email,
                phone,
                customerId,
                product,
                termMonths,
                purpose,
                monthlyIncome,
                monthlyObligations,
                found);
    }

    String productOrDefault() {
        return product == null ? DEFAULT_PRODUCT : product;
    }

    /** Who is entered when nobody has the ssn. */
    CreateCustomerRequest applicant() {
        return new CreateCustomerRequest(customerName, email, phone, ssn, null, null);
    }
}
