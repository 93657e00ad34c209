package dev.bulwark.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** How long a document must be kept at least; the pair of {@code document_retention_known}. */
public enum RetentionClass {

    /** What obliges the bank or the customer: ten years. */
    @JsonProperty("contract")
    CONTRACT(Period.ofYears(10)),

    /**
     * Proof of who the customer is: five years from the end of the relationship. When that was, nobody knows before; {@code
     * retention_rule} says when such a document is due, to the run that deletes on schedule and to the command.
     */
    @JsonProperty("identity")
    IDENTITY(null),

    /** Letters of business: six years. */
    @JsonProperty("correspondence")
    CORRESPONDENCE(Period.ofYears(6)),

    /** As long as it is of use, and no longer. */
    @JsonProperty("other")
    OTHER(Period.ZERO);

    private final Period kept;

    RetentionClass(Period kept) {
        this.kept = kept;
    }

    /** Empty while that is not known yet: then it is kept until the rules of retention find it due. */
    Optional<Instant> keepUntil(Instant storedAt) {
        return Optional.ofNullable(kept)
                .map(period -> storedAt.atOffset(ZoneOffset.UTC).plus(period).toInstant());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RetentionClass of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
