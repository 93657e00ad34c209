/**
 * The ways out to people: SMTP mail, SMS through an HTTP gateway, and a webhook for alerts, behind one interface. Each has a
 * circuit breaker, a time limit and a bulkhead of its own, so that one that hangs holds up no other.
 *
 * <p>What is sent is made of templates in the resources and of values that are cut and cleaned; addresses with a line break and
 * those of erased customers are refused. An address is in clear in memory only, while it is sent.
 *
 * <p>Owns no table. Uses nothing of the package above.
 */
package dev.bulwark.messages.channels;
