package dev.bulwark.platform.privacy;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Who the data subjects are. Implemented by the one feature that knows. */
public interface DataSubjects {

    enum State {
        ABSENT,
        PRESENT,
        ERASED
    }

    /** Until the transaction ends, nothing can be added that belongs to the subject. */
    Uni<State> lock(Session session, UUID subjectId);

    Uni<State> find(Session session, UUID subjectId);
}
