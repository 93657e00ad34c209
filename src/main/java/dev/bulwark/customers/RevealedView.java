package dev.bulwark.customers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** In full what was asked for, and nothing else. What the bank does not have is missing too. Never stored. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevealedView(UUID customerId, String ssn, String phone, String dateOfBirth) {

    @Override
    public String toString() {
        return "revealed fields of " + customerId;
    }
}
