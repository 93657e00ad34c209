package dev.bulwark.encryption;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Whose data may be stored, and used for little else. Every method joins the caller's transaction. */
@ApplicationScoped
public class SubjectRestrictions {

    private static final String RESTRICT =
            "insert into restricted_subject (subject_id, since) values (:id, :now) on conflict do nothing";
    private static final String LIFT = "delete from restricted_subject where subject_id = :id";
    private static final String EXISTS = "select exists (select 1 from restricted_subject where subject_id = :id)";

    /** Once it commits, {@link DataKeys#getFor} tells. Answers whether the subject was free until now. */
    public Uni<Boolean> restrict(Session session, UUID subjectId, Instant now) {
        return session.createNativeQuery(RESTRICT)
                .setParameter("id", subjectId)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** Answers whether the subject was restricted until now. */
    public Uni<Boolean> lift(Session session, UUID subjectId) {
        return session.createNativeQuery(LIFT)
                .setParameter("id", subjectId)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    public Uni<Boolean> isRestricted(Session session, UUID subjectId) {
        return session.createNativeQuery(EXISTS, Boolean.class)
                .setParameter("id", subjectId)
                .getSingleResult();
    }
}
