package dev.bulwark.platform.web;

import java.util.Map;
import java.util.Set;

/** Which limit an operation draws from. A route's own policy replaces the default of its caller. */
public final class RateLimitRoutes {

    public static final String ANONYMOUS = "anonymous";
    public static final String AUTHENTICATED = "authenticated";
    public static final String NONE = "none";

    /** Counted by address even when a token is shown: a token of one's own must not buy guesses at others' passwords. */
    public static final String LOGIN = "login";

    /** Codes for a login's challenge. By address for the same reason; apart from logins, as both are counted then. */
    public static final String MFA = "mfa";

    /** What a page asks when it is loaded, before it has an access token. */
    public static final String REFRESH = "refresh";

    /** Searches by a whole ssn: their route does not tell, so the search itself counts them, besides. */
    public static final String SSN_SEARCH = "ssn-search";

    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("POST /api/auth/login", LOGIN),
            Map.entry("POST /api/auth/passkeys/login-options", LOGIN),
            Map.entry("POST /api/auth/passkeys/login", LOGIN),
            Map.entry("POST /api/auth/mfa", MFA),
            Map.entry("POST /api/auth/mfa/passkey-options", MFA),
            Map.entry("POST /api/auth/step-up", "step-up"),
            Map.entry("POST /api/auth/refresh", REFRESH),
            Map.entry("GET /api/auth/csrf", REFRESH),
            Map.entry("GET /dashboard", REFRESH),
            Map.entry("POST /api/auth/change-password", "change-password"),
            Map.entry("POST /api/customers/reveal", "reveal"),
            Map.entry("POST /api/customers/search", "customer-search"),
            Map.entry("POST /api/loans/apply", "loan-apply"),
            Map.entry("POST /api/loans/search", "customer-search"), // it finds customers too
            Map.entry("POST /api/accounts/transfer", "transfer"),
            Map.entry("POST /api/accounts/transfer-batch", "transfer-batch"));

    /** What monitors and verifiers fetch all day. */
    private static final Set<String> FREE = Set.of("/.well-known/jwks.json", "/q/openapi");

    private RateLimitRoutes() {}

    /** @param known whether the caller shows a genuine token */
    public static String policyOf(String method, String path, boolean known) {
        if (FREE.contains(path)) {
            return NONE;
        }
        String canonical = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String own = OWN.get(method + ' ' + canonical);
        return own != null ? own : known ? AUTHENTICATED : ANONYMOUS;
    }
}
