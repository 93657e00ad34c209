package dev.bulwark.audit;

import dev.bulwark.audit.AuditEvent.Type;
import dev.bulwark.platform.web.Ids;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name under which an operation is audited: {@code area.verb}, read off its route, so that no operation can be
 * without one. The four names that the specification gives are kept.
 */
public final class Actions {

    private static final Pattern ROUTE = Pattern.compile("/api/([a-z-]+)(?:/([A-Za-z0-9-]+))?(?:/([A-Za-z0-9-]+))?/?");

    /** /api/{area}/{part}/{id}/{verb} */
    private static final Pattern ROUTE_OF_PART =
            Pattern.compile("/api/([a-z-]+)/[a-z-]+/" + Ids.UUID_PATTERN + "/([a-z-]+)/?");

    private static final Pattern ID = Pattern.compile(Ids.UUID_PATTERN);

    private static final Map<String, String> NAMED_BY_SPECIFICATION = Map.of(
            "loans.approve", "loan_approval",
            "auth.change_password", "password_change",
            "auth.logout", "logout",
            "gdpr.delete", "data_anonymization");

    private Actions() {}

    /** The action of a request; empty outside /api. The path must be one that an operation serves. */
    public static Optional<String> of(String path) {
        Matcher ofPartOfOne = ROUTE_OF_PART.matcher(path);
        if (ofPartOfOne.matches()) {
            return Optional.of((ofPartOfOne.group(1) + "." + ofPartOfOne.group(2)).replace('-', '_'));
        }
        Matcher route = ROUTE.matcher(path);
        if (!route.matches()) {
            return Optional.empty();
        }
        boolean ofOne = route.group(2) != null && ID.matcher(route.group(2)).matches(); // /api/{area}/{id}/{verb}
        boolean ofPart = !ofOne // /api/{area}/{part}/{verb}
                && route.group(3) != null
                && !ID.matcher(route.group(3)).matches();
        String verb = ofOne ? route.group(3) : ofPart ? route.group(2) + '_' + route.group(3) : route.group(2);
        if (verb == null) {
            verb = "read";
        }
        String action = (route.group(1) + "." + verb).replace('-', '_');
        return Optional.of(NAMED_BY_SPECIFICATION.getOrDefault(action, action));
    }

    static Type typeOfSuccess(String action) {
        if (isAuthentication(action)) {
            return Type.SECURITY_EVENT;
        }
        return action.startsWith("gdpr.") || action.equals("data_anonymization")
                ? Type.GDPR_COMPLIANCE
                : Type.BUSINESS_OPERATION;
    }

    /** The specification logs a failed operation as a security alert (section 5, log_sensitive_operation). */
    static Type typeOfFailure(String action) {
        return isAuthentication(action) ? Type.SECURITY_EVENT : Type.SECURITY_ALERT;
    }

    private static boolean isAuthentication(String action) {
        return action.startsWith("auth.") || action.equals("logout") || action.equals("password_change");
    }
}
