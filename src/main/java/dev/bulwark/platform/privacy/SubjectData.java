package dev.bulwark.platform.privacy;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Told by each feature that keeps data of data subjects, and asked when one of them is erased. A personal column that is
 * declared by a {@link PersonalDataSource}, and of which no feature tells what becomes, fails the build.
 */
public interface SubjectData {

    /** What becomes of each column. It is read back from the tables after {@link #erase}, and signed. */
    List<SubjectColumns> fates();

    /**
     * Whether something of the subject still runs, for which the bank needs to know whose it is. Joins a transaction that
     * holds the subject's lock: who begins such a thing waits for the lock, and sees that the subject is erased.
     */
    default Uni<Boolean> isActive(Session session, UUID subjectId) {
        return Uni.createFrom().item(false);
    }

    /** Empties what is to be {@link Fate#EMPTIED}. Joins the same transaction; the keys are destroyed after it. */
    default Uni<Void> erase(Session session, UUID subjectId, Instant now) {
        return Uni.createFrom().voidItem();
    }
}
