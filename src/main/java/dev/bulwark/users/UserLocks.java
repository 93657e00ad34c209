package dev.bulwark.users;

import dev.bulwark.auth.ActiveUsers;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.users.UserWriteRepository.LockedUser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Locks whom a command acts upon, with who acts. Every method joins the caller's transaction. */
@ApplicationScoped
class UserLocks {

    private static final String WRITE = "hr:write";

    private final UserWriteRepository users;
    private final ActiveUsers activeUsers;

    UserLocks(UserWriteRepository users, ActiveUsers activeUsers) {
        this.users = users;
        this.activeUsers = activeUsers;
    }

    /**
     * @param locked the user, the caller and, where they were asked for, all active administrators
     * @param callerPermissions as they are under the locks
     */
    record Locked(LockedUser user, List<LockedUser> locked, Set<String> callerPermissions) {}

    /**
     * Fails with OWN_USER or USER_NOT_FOUND; with UNAUTHENTICATED or ACCESS_DENIED for a caller who was ended or
     * demoted before the locks were had.
     */
    Uni<Locked> lock(Session session, Caller caller, UUID userId) {
        return lock(session, caller, userId, false);
    }

    /** {@link #lock} for a command that may take an administrator away. */
    Uni<Locked> lockWithAdmins(Session session, Caller caller, UUID userId) {
        return lock(session, caller, userId, true);
    }

    private Uni<Locked> lock(Session session, Caller caller, UUID userId, boolean admins) {
        UserRules.requireAnother(caller.userId(), userId);
        return users.lock(session, caller.userId(), userId, admins)
                .chain(locked -> activeUsers
                        .requireStill(session, caller, WRITE)
                        .map(permissions -> new Locked(find(locked, userId), locked, permissions)));
    }

    private static LockedUser find(List<LockedUser> locked, UUID userId) {
        return locked.stream()
                .filter(user -> user.id().equals(userId))
                .findFirst()
                .orElseThrow(UserProblem.USER_NOT_FOUND::problem);
    }

    /** What the caller may do, locked until the transaction ends. Fails with UNAUTHENTICATED or ACCESS_DENIED. */
    Uni<Set<String>> lockCaller(Session session, Caller caller) {
        return activeUsers
                .lock(session, List.of(caller.userId()))
                .chain(() -> activeUsers.requireStill(session, caller, WRITE));
    }
}
