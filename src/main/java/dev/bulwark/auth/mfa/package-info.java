/**
 * The second factor: one-time passwords by time (TOTP, RFC 6238: SHA-1, six digits, 30 seconds), and recovery codes for
 * who has lost the device. Knows users by their id only; what a factor means for logins and sessions is the business of
 * {@code auth}, which uses this package and implements {@link dev.bulwark.auth.mfa.FactorOwner}. Passkeys are the other
 * second factor: {@code auth.passkeys} keeps them behind {@link dev.bulwark.auth.mfa.PasskeyFactor}, and the view
 * {@code active_factor} says who has which.
 *
 * <pre>
 * enroll   -&gt; a secret, sealed; not active
 * confirm  -&gt; a right code makes it active; ten recovery codes, told once; the user's other sessions end
 * login    -&gt; password right, code missing: a challenge of five minutes and five wrong answers
 * disable  -&gt; factor, recovery codes and challenges are gone; the user's other sessions end
 * </pre>
 *
 * <p>Each code works once: the row holds the last accepted step, which only moves forward, by the condition of the
 * update and by a trigger behind it. Wrong codes are counted apart from passwords, by challenge and by user.
 *
 * <p>Locks: the user's row in {@code app_user}, for every check and every change, so that parallel guesses stand in
 * line.
 *
 * <p>These operations take no Idempotency-Key: the answers are secrets, and what answers a replay is stored in clear.
 *
 * <p>Owns the tables {@code mfa_factor, mfa_recovery_code, mfa_challenge}.
 */
package dev.bulwark.auth.mfa;
