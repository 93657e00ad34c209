package dev.bulwark.customers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody has seen fields in full.
 *
 * @param role of whoever it was, at that time
 * @param revealedBy the user; the customer is told the role alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevealView(
        UUID revealId, List<RevealField> fields, String reason, Instant revealedAt, String role, UUID revealedBy) {}
