/**
 * Telling people: security contacts of alerts, users and customers of changes to what proves or reaches them.
 *
 * <p>Nothing uses this package; it listens ({@code AlertListener}, {@code NoticeListener}, {@code ContactListener}). What it hears
 * becomes a row in the transaction of what it tells of, or neither does. {@code Courier}, on every replica, claims rows that have
 * committed, sends them without holding a transaction, and writes down what came of it; a claim that is not answered for runs out.
 * So a message may arrive twice, and none is lost.
 *
 * <p>A channel that fails makes nobody wait but its own messages. After a few failures in a row it is an alert itself, {@code
 * channel_failing}, which goes out over the others. A message that is refused says nothing about its channel; a refused alert is an
 * alert itself, {@code alert_refused}.
 *
 * <p>A row keeps ids and the name of its text, an address only sealed and only until it has ended; a user's address is read from
 * {@code app_user} when it is sent.
 *
 * <p>Locks: messages by skip locked; the row of message_channel after them. Owns {@code message} and {@code message_channel};
 * reads {@code app_user}.
 */
package dev.bulwark.messages;
