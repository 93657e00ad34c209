package dev.bulwark.customers;

import dev.bulwark.auth.FreshProof;
import dev.bulwark.platform.web.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What a customer may correct in its own record. Contact fields, only with a fresh proof: who has stolen a session sends
 * the bank's messages elsewhere first, and its letters, in which passwords of exports are. Name, ssn and date of birth say who somebody is, and
 * staff sees a document before they change.
 */
@ApplicationScoped
class SelfServiceRules {

    private final FreshProof freshProof;

    SelfServiceRules(FreshProof freshProof) {
        this.freshProof = freshProof;
    }

    /** Fails with FIELD_KEPT_BY_STAFF or STEP_UP_REQUIRED. */
    void check(Caller caller, UpdateCustomerRequest request) {
        if (caller.ownerScope().isEmpty()) {
            return;
        }
        if (request.touchesIdentity()) {
            throw CustomerProblem.FIELD_KEPT_BY_STAFF.problem();
        }
        if (request.touchesContact()) {
            freshProof.require(caller);
        }
    }
}
