package dev.bulwark.encryption;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Told by each feature that seals fields of data subjects, so that a new data key can take them over. */
public interface SubjectFields {

    /**
     * Seals again, with {@link FieldCipher#renew}, every field of the subject. Joins the caller's transaction; locks the
     * rows before it reads them, so that no change of theirs is lost.
     */
    Uni<Void> renew(Session session, UUID subjectId, FieldCipher cipher);
}
