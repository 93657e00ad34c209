/**
 * What operators see and ask of the keys: how far a rotation is, new data keys, and an alarm for values that do not open.
 * The keys themselves are {@code encryption}'s.
 */
package dev.bulwark.keys;
