package dev.bulwark.loans.applications;

import dev.bulwark.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * An application that is about to be stored.
 *
 * @param instalment see {@link Application#regularInstalment}
 * @param purposeSealed null when no purpose was told
 */
record NewLoan(
        UUID id,
        UUID customerId,
        Application application,
        Money instalment,
        byte[] purposeSealed,
        Instant appliedAt,
        UUID appliedBy) {}
