package dev.bulwark.customers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A customer, masked.
 *
 * @param phone {@code +*******21}: the last two digits
 * @param ssn {@code ***-**-6789}: the last four digits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerView(
        UUID customerId,
        String name,
        String email,
        String phone,
        String ssn,
        LocalDate dateOfBirth,
        String address,
        String status,
        Instant createdAt) {}
