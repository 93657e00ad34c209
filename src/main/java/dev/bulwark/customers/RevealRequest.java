package dev.bulwark.customers;

import dev.bulwark.platform.json.Reason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** No more than is needed: every field by its name, and why. */
record RevealRequest(
        @NotNull UUID customerId,

        @NotNull @Size(min = 1, max = 3) @UniqueElements @Schema(uniqueItems = true)
        List<@NotNull RevealField> fields,

        @NotNull
        @Reason
        @Schema(
                description =
                        "The customer reads it: it names nobody else, and nothing that the customer must not know.")
        String reason) {}
