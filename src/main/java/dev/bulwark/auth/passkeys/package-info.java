/**
 * Passkeys (WebAuthn Level 3): a key pair of a user's device. The device signs for the origins of this bank only, after it
 * has made sure of its user by a PIN or a finger, so what it signs cannot be lured out of anybody by another site. A passkey
 * is a second factor after a password, both factors of a login without one, and a fresh proof within a session.
 *
 * <pre>
 * register-options -&gt; register          needs a fresh proof; the first factor brings ten recovery codes
 * login-options    -&gt; passkeys/login    nobody is named: the device knows who it is for
 * mfa/passkey-options -&gt; mfa            after a right password
 * step-up-options  -&gt; step-up           within a session
 * </pre>
 *
 * <p>What a device is asked to sign is 32 random bytes, for one use of five minutes. The table keeps a keyed hash of them
 * together with what they are for and what asked for them, so a signature for anything else finds nothing. The challenge is
 * used up in a transaction of its own, before the signature is looked at.
 *
 * <p>{@code PasskeyVerifier} is the only class that knows webauthn4j. It works on worker threads: a signature takes up to two
 * milliseconds, and the first one loads a thousand classes.
 *
 * <p>Like {@code auth.mfa}, knows users by their id only, and implements {@link dev.bulwark.auth.mfa.PasskeyFactor} for it.
 *
 * <p>Locks: the user's row in {@code app_user}, for every change of passkeys and every use of one.
 *
 * <p>The options are JSON as browsers' {@code parseCreationOptionsFromJSON} takes it: the one place of the API where names
 * are not in snake_case.
 *
 * <p>These operations take no Idempotency-Key: the answers are secrets, and what answers a replay is stored in clear.
 *
 * <p>Owns the tables {@code passkey_owner, passkey, passkey_challenge} and the view {@code active_factor}.
 */
package dev.bulwark.auth.passkeys;
