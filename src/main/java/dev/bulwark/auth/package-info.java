/**
 * Who is acting. A login makes a session row and an access token of five minutes that names it. On each request the
 * token's signature is checked once and then remembered by digest; the session, its user and the user's role are read
 * from {@code Principals}, which forgets them the moment any replica commits a change (LISTEN/NOTIFY), so a revocation
 * always wins over both memories.
 *
 * <p>A password is followed by a code or a passkey for who has a second factor ({@code auth.mfa},
 * {@code auth.passkeys}); a passkey may come alone. {@code Entrance} is the one way in after any of them. What a token proves and when it was proved travels in it; commands marked {@code StepUp} ask for a
 * fresh one.
 *
 * <p>What a good password is says {@code auth.passwords}. A password has a number, which a hash that is made anew keeps: what
 * was proved before a transaction is the password still if the number is the same under the user's lock. A one-time password
 * opens one session, which {@code Entrance} writes down.
 *
 * <p>Owns the tables {@code role, role_permission, app_user, auth_session, token_key, password_history}.
 */
package dev.bulwark.auth;
