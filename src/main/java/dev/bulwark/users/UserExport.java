package dev.bulwark.users;

import dev.bulwark.platform.privacy.ExportPage;
import dev.bulwark.platform.privacy.ExportPart;
import dev.bulwark.platform.privacy.SubjectExport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The users with which the customer logs in; there are a few at most. */
@ApplicationScoped
class UserExport implements SubjectExport {

    private final UserRepository users;
    private final UserSecrets secrets;

    UserExport(UserRepository users, UserSecrets secrets) {
        this.users = users;
        this.secrets = secrets;
    }

    @Override
    public ExportPart part() {
        return ExportPart.USERS;
    }

    @Override
    public List<String> fields() {
        return List.of("user_id", "username", "email", "status", "mfa_enrolled", "created_at", "last_login_at");
    }

    @Override
    public Uni<ExportPage> read(Session session, UUID subjectId, String after, int limit) {
        return users.ofCustomer(session, subjectId)
                .map(found -> new ExportPage(found.stream().map(this::row).toList(), null));
    }

    private Map<String, Object> row(UserRow user) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("user_id", user.id());
        row.put("username", user.username());
        row.put("email", secrets.email(user.id(), user.emailSealed()));
        row.put("status", user.status());
        row.put("mfa_enrolled", user.mfaEnrolled());
        row.put("created_at", user.createdAt());
        row.put("last_login_at", user.lastLoginAt());
        return row;
    }
}
