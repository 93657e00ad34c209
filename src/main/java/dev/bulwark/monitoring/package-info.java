/**
 * Security monitoring: what somebody should look at now is an alert, a record that is acknowledged and resolved.
 *
 * <p>{@code Watcher}, one replica at a time, reads the audit events that have committed since its last look and holds the rules
 * ({@code security_rule}, data) against them. It never stands in a writer's way: when it fails, nothing is refused, it tries
 * again with less at once, leaves out what it cannot read, and says so with an alert of its own. A database that is away is no
 * reason to leave anything out. What is new is what the
 * database's snapshot shows now and did not show then, so that a transaction which does not end hides nothing but itself.
 *
 * <p>A new alert is told to every {@link dev.bulwark.platform.signal.AlertListener} in the transaction that records it; the same
 * thing while it goes on only counts. {@code AlertStream} sends new alerts to who listens, in the order of {@code seq}.
 *
 * <p>Locks: the row of security_watch, then one advisory lock for all who record alerts (so that the order of {@code seq} is
 * that of their commits), then alerts. Owns {@code security_rule}, {@code security_canary}, {@code security_alert} and {@code
 * security_watch}; reads {@code audit_event}.
 */
package dev.bulwark.monitoring;
