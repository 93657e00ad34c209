package dev.bulwark.platform.web;

import java.util.Set;

/** The published list of commands that demand a fresh proof, those that are still to come included. */
public final class StepUpRoutes {

    public static final Set<String> PUBLISHED = Set.of(
            "/api/auth/mfa/enroll",
            "/api/auth/mfa/confirm",
            "/api/auth/mfa/disable",
            "/api/auth/mfa/recovery-codes",
            "/api/auth/passkeys/register-options",
            "/api/auth/passkeys/remove",
            "/api/users/create",
            "/api/users/enable",
            "/api/users/set-role",
            "/api/users/reset-password",
            "/api/users/reset-mfa",
            "/api/customers/reveal",
            "/api/loans/approve",
            "/api/loans/disburse",
            "/api/loans/write-off",
            "/api/approvals/approve",
            "/api/security/rotate-keys",
            "/api/gdpr/delete/{customer_id}",
            "/api/webhooks/create",
            "/api/webhooks/rotate-secret");

    private StepUpRoutes() {}
}
