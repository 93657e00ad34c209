package dev.bulwark.customers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer that a search has found: enough to tell it from others, masked as {@link CustomerView} is. For more the record is
 * opened, which is audited with the customer's id.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerHitView(
        UUID customerId,
        String name,
        String email,
        String phone,
        String ssn,
        String dateOfBirth,
        String status,
        Instant createdAt) {}
