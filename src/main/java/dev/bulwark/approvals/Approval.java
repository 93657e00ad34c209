package dev.bulwark.approvals;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command as its maker asked for it.
 *
 * @param operation the audited action, {@code area.verb}
 * @param permission what a member of staff needs to decide about it
 * @param payload the validated request as JSON
 * @param ownerId when set, the maker was this customer: the execution may debit this customer's accounts only
 * @param subjectId when set, the command acts upon this user, or upon what he has asked for; he never approves it
 * @param customerId whom it is about, and under whose key words about it are kept; null for none. Not part of the seal: under
 *     the key of another, the words do not open
 */
public record Approval(
        UUID id,
        String operation,
        String permission,
        String payload,
        UUID makerId,
        UUID ownerId,
        UUID subjectId,
        UUID customerId,
        Instant createdAt,
        Instant expiresAt) {

    /** Everybody whose rights count when it is decided. */
    Set<UUID> peopleWith(UUID approverId) {
        return Stream.of(makerId, approverId, subjectId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
