/**
 * Whether the controls that were promised work, and how well: the specification's checklist and its security metrics, answered
 * with what was seen and not with what is configured.
 *
 * <p>Features bring probes ({@link dev.bulwark.platform.signal.ControlProbe}); {@code ControlRounds} has one replica at a time
 * let them look, each hour and when a replica starts, and keeps what they saw as rows. A control is green while each of its
 * probes saw it work within a day, and red otherwise, for want of a probe too. {@code SecurityFigures} reads the metrics each
 * minute; a scrape and a request show what it read last.
 *
 * <p>Locks: the row of control_round, for the moment in which a replica takes a round. Owns {@code control_evidence}, {@code
 * control_round} and {@code security_drill}; reads {@code audit_event}, {@code security_alert} and {@code security_watch}.
 */
package dev.bulwark.posture;
