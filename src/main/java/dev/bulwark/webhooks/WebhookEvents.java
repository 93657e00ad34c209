package dev.bulwark.webhooks;

import java.util.Set;
import java.util.regex.Pattern;

/** Which events integrators may be told of: those of what they deal with, not of who works at the bank. */
final class WebhookEvents {

    /** The areas, for a query; the specification's own name for the approval of a loan is beside them. */
    static final Set<String> AREAS = Set.of("accounts", "loans", "customers", "documents");

    static final String LOAN_APPROVAL = "loan_approval";

    /** Of a name, published. */
    static final String FORM = "(accounts|loans|customers|documents)\\.[a-z_]{2,40}|loan_approval";

    private static final Pattern NAME = Pattern.compile(FORM);

    private WebhookEvents() {}

    static boolean isOne(String type) {
        return NAME.matcher(type).matches();
    }
}
