package dev.bulwark.users;

import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.users.UserWriteRepository.LockedUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What may become of users. Pure. */
final class UserRules {

    /** The one role whose users are customers, and see their own records only. */
    static final String CUSTOMER = "customer";

    private UserRules() {}

    /**
     * Fails naming each bad field: a role that is none, and a customer that comes without the role or the other way.
     */
    static void requireWhole(CreateUserRequest request, Set<String> roles) {
        List<FieldError> faults = new ArrayList<>();
        if (!roles.contains(request.role())) {
            faults.add(noRole());
        }
        boolean isCustomer = request.role().equals(CUSTOMER);
        if (isCustomer && request.customerId() == null) {
            faults.add(FieldError.inBody("customer_id", "required", "is needed for a user of role customer"));
        }
        if (!isCustomer && request.customerId() != null) {
            faults.add(FieldError.inBody("customer_id", "excess", "is for users of role customer alone"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    static void requireRole(String role, Set<String> roles) {
        if (!roles.contains(role)) {
            throw ProblemException.invalid(List.of(noRole()));
        }
    }

    private static FieldError noRole() {
        return FieldError.inBody("role", "role", "must be one of the bank's roles");
    }

    /**
     * Fails with ROLE_BEYOND_CALLER: whoever keeps the register cannot make himself, or an accomplice, more than he
     * is.
     */
    static void requireWithin(Set<String> rights, Set<String> callerPermissions) {
        if (!callerPermissions.containsAll(rights)) {
            throw UserProblem.ROLE_BEYOND_CALLER.problem();
        }
    }

    /** Fails with OWN_USER. */
    static void requireAnother(UUID callerId, UUID userId) {
        if (callerId.equals(userId)) {
            throw UserProblem.OWN_USER.problem();
        }
    }

    /** Fails with CUSTOMER_ROLE_FIXED: the role goes with the customer whose records its user sees. */
    static void requireSameKind(LockedUser user, String role) {
        if (user.role().equals(CUSTOMER) != role.equals(CUSTOMER)) {
            throw UserProblem.CUSTOMER_ROLE_FIXED.problem();
        }
    }

    /**
     * Fails with LAST_ADMIN if this user is the only active administrator.
     *
     * @param locked all active administrators are among them
     */
    static void requireAdminStays(LockedUser leaving, List<LockedUser> locked) {
        boolean anotherStays = locked.stream()
                .anyMatch(user -> user.isActiveAdmin() && !user.id().equals(leaving.id()));
        if (leaving.isActiveAdmin() && !anotherStays) {
            throw UserProblem.LAST_ADMIN.problem();
        }
    }
}
