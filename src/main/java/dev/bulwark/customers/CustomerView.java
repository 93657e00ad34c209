package dev.bulwark.customers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer, masked.
 *
 * @param phone {@code +*******21}: the last two digits
 * @param ssn {@code ***-**-6789}: the last four digits
 * @param dateOfBirth {@code 1990-**-**}: the year
 * @param version counts the changes; the ETag tells it too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerView(
        UUID customerId,
        String name,
        String email,
        String phone,
        String ssn,
        String dateOfBirth,
        String address,
        String status,
        Instant createdAt,
        int version) {}
