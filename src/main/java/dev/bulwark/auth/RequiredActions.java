package dev.bulwark.auth;

import dev.bulwark.auth.mfa.MfaRoles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What a user must do before a token opens anything outside /api/auth. */
@ApplicationScoped
class RequiredActions {

    private final MfaRoles mfaRoles;

    RequiredActions(MfaRoles mfaRoles) {
        this.mfaRoles = mfaRoles;
    }

    List<String> of(boolean mustChangePassword, String role, boolean hasFactor) {
        List<String> actions = new ArrayList<>();
        if (mustChangePassword) {
            actions.add("change_password");
        }
        if (!hasFactor && mfaRoles.demandedOf(role)) {
            actions.add("enroll_mfa");
        }
        return List.copyOf(actions);
    }
}
