package dev.bulwark.balances;

import java.time.Instant;
import java.util.UUID;

/**
 * The posted balance at a time.
 *
 * @param basis booking_time or value_date
 * @param before everything before this instant counts
 * @param posted in the currency's scale
 * @param entryNo the last entry that counts; 0 for none
 */
record BalanceView(UUID accountId, String currency, String basis, Instant before, String posted, long entryNo) {}
