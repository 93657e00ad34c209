/**
 * Taking a posting back, whole or in part: a new posting in the opposite direction, linked to the original. History is
 * never changed.
 *
 * <p>Locks, in this order: both accounts of the original in id order, then its row of {@code transfer_reversed}. What is
 * left of the original is read and decided under them, so reversals of one transfer run one after the other.
 *
 * <p>Owns the tables {@code transfer_reversal} and {@code transfer_reversed}.
 */
package dev.bulwark.transfers.reversal;
