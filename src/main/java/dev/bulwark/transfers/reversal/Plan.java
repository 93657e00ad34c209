package dev.bulwark.transfers.reversal;

import dev.bulwark.money.Money;

/**
 * A reversal that nothing but the posting itself can refuse any more.
 *
 * @param amount to be given back
 * @param remaining what can still be reversed afterwards
 */
record Plan(Original original, Money amount, Money remaining) {}
