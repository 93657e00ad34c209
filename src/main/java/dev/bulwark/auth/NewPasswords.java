package dev.bulwark.auth;

import dev.bulwark.auth.passwords.PasswordPolicy;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Judges the password that somebody wants, and puts it in the place of the present one. */
@ApplicationScoped
class NewPasswords {

    private static final String FIELD = "new_password";

    private final Mutiny.SessionFactory sessions;
    private final PasswordHistoryRepository history;
    private final PasswordHasher hasher;
    private final PasswordPolicy policy;

    NewPasswords(
            Mutiny.SessionFactory sessions,
            PasswordHistoryRepository history,
            PasswordHasher hasher,
            PasswordPolicy policy) {
        this.sessions = sessions;
        this.history = history;
        this.hasher = hasher;
        this.policy = policy;
    }

    /**
     * The hash of the new password. Fails naming every broken rule at once. Takes up to four hashes, one after the other and
     * each behind the bulkhead, so that logins come in between. The current password has been proved.
     */
    Uni<String> accept(AppUser user, ChangePasswordRequest request) {
        return hasher.away(() -> faults(user, request))
                .call(faults -> sessions.withSession(session -> history.formerOf(session, user.id()))
                        .chain(former -> wasUsed(request.newPassword(), former, 0))
                        .invoke(used -> addIf(used, faults)))
                .invoke(NewPasswords::requireNone)
                .chain(() -> hasher.hash(request.newPassword()));
    }

    private List<FieldError> faults(AppUser user, ChangePasswordRequest request) {
        List<FieldError> faults = new ArrayList<>(policy.faults(FIELD, request.newPassword(), user.username()));
        if (PasswordHasher.hashedForm(request.newPassword())
                .equals(PasswordHasher.hashedForm(request.currentPassword()))) {
            faults.add(FieldError.inBody(FIELD, "unchanged", "New password must differ from the current one"));
        }
        if (!request.newPassword().equals(request.confirmPassword())) {
            faults.add(FieldError.inBody("confirm_password", "mismatch", "New passwords do not match"));
        }
        return faults;
    }

    private Uni<Boolean> wasUsed(String password, List<String> former, int next) {
        if (next == former.size()) {
            return Uni.createFrom().item(false);
        }
        return hasher.matches(password, former.get(next))
                .chain(same -> same ? Uni.createFrom().item(true) : wasUsed(password, former, next + 1));
    }

    private static void addIf(boolean used, List<FieldError> faults) {
        if (used) {
            faults.add(FieldError.inBody(FIELD, "reused", "New password must differ from the last 4"));
        }
    }

    private static void requireNone(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /**
     * Joins the transaction that holds the user's lock. A one-time password is remembered too: somebody else has seen it.
     */
    Uni<Void> replace(Session session, AppUser user, String hash, Instant now) {
        return history.remember(session, user.id(), user.passwordHash(), now).invoke(() -> user.changePassword(hash));
    }
}
