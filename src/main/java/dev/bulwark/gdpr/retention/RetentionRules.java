package dev.bulwark.gdpr.retention;

import dev.bulwark.platform.privacy.RetainedItems.Item;
import dev.bulwark.platform.privacy.RetentionCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is due at a moment. */
final class RetentionRules {

    private RetentionRules() {}

    /**
     * A customer as the rules see it.
     *
     * @param endedAt when the last tie to the bank ended; null while there is one
     */
    record Standing(UUID id, Instant endedAt, List<Item> items) {}

    /** Of a customer that is due the items are not listed: they go with it. */
    static List<Due> due(Standing customer, Map<RetentionCategory, RetentionRule> rules, Instant on) {
        RetentionRule whole = rules.get(RetentionCategory.CUSTOMER);
        if (isOver(customer.endedAt(), whole, on)
                && customer.items().stream().noneMatch(item -> mustBeKept(item, on))) {
            return List.of(new Due(RetentionCategory.CUSTOMER, whole.days(), customer.id(), customer.id()));
        }
        List<Due> due = new ArrayList<>();
        for (Item item : customer.items()) {
            RetentionRule rule = rules.get(item.category());
            if (isOver(begins(item, customer.endedAt()), rule, on)) {
                due.add(new Due(item.category(), rule.days(), customer.id(), item.id()));
            }
        }
        return due;
    }

    private static boolean mustBeKept(Item item, Instant on) {
        return item.keepUntil() != null && item.keepUntil().isAfter(on);
    }

    /** Since when the days of the item's rule run; null when they do not yet. */
    private static Instant begins(Item item, Instant endedAt) {
        return switch (item.category()) {
            case CORRESPONDENCE_DOCUMENT -> item.keepUntil();
            case CONTRACT_DOCUMENT -> later(item.keepUntil(), endedAt);
            case IDENTITY_DOCUMENT -> endedAt;
            case OTHER_DOCUMENT -> later(item.keepUntil(), endedAt);
            case CUSTOMER -> throw new IllegalArgumentException("a customer is no item");
        };
    }

    /** Null if either is. */
    private static Instant later(Instant one, Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }

    private static boolean isOver(Instant begins, RetentionRule rule, Instant on) {
        return begins != null && !begins.plus(Duration.ofDays(rule.days())).isAfter(on);
    }
}
