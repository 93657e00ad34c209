/**
 * How long somebody who has logged in is believed. A session is a row: it ends at logout, when it is revoked, when nobody
 * used it for two hours, after twelve hours however busy it is, or when the user begins more sessions than are allowed.
 *
 * <p>Access tokens live for minutes; a <em>refresh token</em> gets the next one. It is 256 random bits of which only the
 * SHA-256 is stored, and it is good for one use: each use answers its successor (RFC 9700, 4.14.2). The tokens of a
 * session are a family, of which one at most is unused. Under the lock of the session's row, a token that is presented is
 *
 * <ol>
 *   <li>refused if its session is over, its user may not act, or it came from elsewhere than its session's mode says;
 *   <li>unused: it is used now, and its successor is answered;
 *   <li>used no longer ago than the grace (10 s), and its successor is unused: the <em>same</em> successor is answered
 *       again. Tabs that refresh at once, and a client that never got its answer, are one client with one token;
 *   <li>else a reuse: two hold what only one should, so the session ends and {@code auth.refresh_reuse} is audited.
 * </ol>
 *
 * Ory Hydra's graceful rotation is alike, but lets each use within the grace begin a branch of its own. Here a family
 * never branches, so a thief within the grace gains no token that the owner's next refresh would not give away: whoever
 * of the two comes later, after the successor was used, is a reuse.
 *
 * <p>The same successor can be answered though nobody stores it: it is HMAC-SHA-256 of a fresh 256-bit nonce under the
 * token that it follows. The row has the nonce, only the client has the token, and the nonce is erased with the
 * successor's first use.
 *
 * <p>A cookie acts in two places only, refresh and logout, and there only with the {@code Origin} of a configured web
 * application and the session's {@code X-CSRF-Token}.
 *
 * <p>Locks: a login holds the user's row while it counts sessions; a refresh holds the session's row. Nobody who holds a
 * session's row asks for a user's.
 *
 * <p>Owns the table {@code refresh_token}; writes {@code auth_session}, which {@code auth} reads on every request.
 */
package dev.bulwark.auth.sessions;
