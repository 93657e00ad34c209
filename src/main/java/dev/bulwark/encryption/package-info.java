/**
 * Field encryption and the keys behind it; the only home of Bouncy Castle.
 *
 * <pre>
 * master key (outside, 256 bit, versioned)
 *   |- HKDF "wrap-data-key"  -&gt; wraps one random data key per customer (table data_key)
 *   |                             '- AES-256-GCM-SIV seals each field, bound to table, column and row
 *   |- HKDF "seal-secret"    -&gt; seals secrets of the service itself, such as the token keys
 *   '- HKDF "key-check"      -&gt; fingerprints in the database, so that a wrong key is noticed at start
 * </pre>
 *
 * <p>AES-GCM-SIV (RFC 8452) keeps its promise even if a nonce should repeat: only the equality of two equal messages
 * would show. Every value carries a format and an algorithm byte and names its key, so that all three can change while
 * old values stay readable. Whatever is wrong with a value, {@link dev.bulwark.encryption.CipherRejected} is all that
 * is said.
 *
 * <p>Owns the tables {@code data_key} and {@code key_check}.
 */
package dev.bulwark.encryption;
