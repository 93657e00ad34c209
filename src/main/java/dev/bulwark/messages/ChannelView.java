package dev.bulwark.messages;

/**
 * How a channel does.
 *
 * @param configured whether there is one; without, nobody is told anything over it
 * @param failing whether it has failed so often in a row that it raises an alert
 * @param failures in a row
 * @param waiting messages
 */
record ChannelView(String channel, boolean configured, boolean failing, int failures, long waiting) {}
