/**
 * A clock that can be moved on, so that months of loans, offers and tokens pass in minutes: in dev and test, and in
 * production only when the database's owner has marked it as a sandbox. {@code BULWARK_TEST_CLOCK} switches it on; without,
 * the operation answers as if it were not there.
 *
 * <p>How far the clock is ahead is a row of the database, which every replica reads at start and is told of when it changes.
 * It only grows: what is booked stays in the past.
 *
 * <p>Owns {@code sandbox} and {@code sandbox_clock}.
 */
package dev.bulwark.sandbox;
