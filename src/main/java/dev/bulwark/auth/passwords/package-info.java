/**
 * What makes a password a good one: the policy, the list of breached passwords and the words of the context. Pure rules
 * on text, which know neither users nor hashes; {@code auth} asks them on its hashing threads, for they may take
 * milliseconds, and the first question loads the list.
 *
 * <p>A password is never logged here and never part of a message.
 */
package dev.bulwark.auth.passwords;
