/**
 * Telling integrators' systems what happened: signed requests, in order for each entity, at least once.
 *
 * <p>{@code FanOut}, one replica at a time, makes a row of {@code webhook_delivery} of each event for each webhook that wants it,
 * in the order of transactions. {@code Courier}, on every replica, claims what may be sent (the oldest of its entity), sends it
 * without holding a transaction, and writes down what came of it; a claim that is not answered for runs out. So an event may
 * arrive twice, and never before the one before it.
 *
 * <p>An event tells ids and its type, never personal data: who needs more asks the API, with its own rights. The address of a
 * receiver is looked up and judged at every connect ({@code platform.outbound}), and no redirect is followed.
 *
 * <p>Locks: the row of webhook_cursor; deliveries by skip locked; webhooks after them. Owns {@code webhook}, {@code
 * webhook_delivery} and {@code webhook_cursor}; reads {@code outbox_event}.
 */
package dev.bulwark.webhooks;
