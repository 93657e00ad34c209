package dev.bulwark.gdpr.holds;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bulwark.gdpr.history.Entry;
import dev.bulwark.gdpr.history.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A legal hold. Its texts are missing once the customer's key is destroyed.
 *
 * @param status {@code standing} or {@code lifted}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HoldView(
        UUID holdId,
        UUID customerId,
        String status,
        String reason,
        String reference,
        Instant placedAt,
        UUID placedBy,
        String liftReason,
        Instant liftedAt,
        UUID liftedBy) {

    static HoldView of(HoldRow row, List<Entry> history) {
        return new HoldView(
                row.id(),
                row.customerId(),
                row.liftedAt() == null ? "standing" : "lifted",
                text(history, Kind.HOLD_PLACED, Entry::reason),
                text(history, Kind.HOLD_PLACED, Entry::reference),
                row.placedAt(),
                row.placedBy(),
                text(history, Kind.HOLD_LIFTED, Entry::reason),
                row.liftedAt(),
                row.liftedBy());
    }

    private static String text(List<Entry> history, Kind kind, Function<Entry, String> text) {
        return history.stream().filter(entry -> entry.kind() == kind).map(text).reduce(null, (none, found) -> found);
    }
}
