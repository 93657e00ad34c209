package dev.bulwark.transfers.reversal;

import dev.bulwark.money.Money;
import java.util.UUID;

/** A booked posting that somebody wants to take back. */
record Original(UUID id, String kind, UUID debitAccountId, UUID creditAccountId, Money amount) {}
