package dev.bulwark.ledger;

/** How much may leave an account, in minor units of its currency. Null is no limit; those set never descend. */
public record LimitSet(Long perTransferMinor, Long dailyMinor, Long weeklyMinor, Long monthlyMinor) {}
