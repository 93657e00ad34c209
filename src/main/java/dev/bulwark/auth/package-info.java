/**
 * Who is acting. A login makes a session row and an access token of five minutes that names it. On each request the
 * token's signature is checked once and then remembered by digest; the session, its user and the user's role are read
 * from {@code Principals}, which forgets them the moment any replica commits a change (LISTEN/NOTIFY), so a revocation
 * always wins over both memories.
 *
 * <p>A password is followed by a code for who has a second factor ({@code auth.mfa}); {@code Entrance} is the one way
 * in after both. What a token proves and when it was proved travels in it; commands marked {@code StepUp} ask for a
 * fresh one.
 *
 * <p>Owns the tables {@code role, role_permission, app_user, auth_session, token_key}.
 */
package dev.bulwark.auth;
