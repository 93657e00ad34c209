package dev.bulwark.platform.privacy;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Told by each feature that keeps data of data subjects, and asked when one of them is given a copy. Of other people it tells
 * no more than a statement does; of staff, the role.
 */
public interface SubjectExport {

    ExportPart part();

    /** Names of the values of a row, in order. */
    List<String> fields();

    /**
     * Joins the caller's session.
     *
     * @param after null for the first page; else what the page before said
     */
    Uni<ExportPage> read(Session session, UUID subjectId, String after, int limit);
}
