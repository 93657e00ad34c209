package dev.bulwark.gdpr.breach;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who is affected, by customer.
 *
 * @param affectedCustomers how many
 * @param categories of data of all of them together
 * @param eventsWithoutCustomer successful ones that name no customer: searches, lists, and what is about no customer
 * @param complete false when there is more than a report takes: narrow the filter
 */
record BreachReportView(
        Instant from,
        Instant to,
        int affectedCustomers,
        List<String> categories,
        List<Affected> customers,
        long eventsWithoutCustomer,
        boolean complete) {

    /** @param events that named the customer or what is its own */
    record Affected(
            UUID customerId,
            List<String> actions,
            List<String> categories,
            long events,
            Instant firstAt,
            Instant lastAt) {}
}
