package dev.bulwark.platform.privacy;

import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Multi;
import java.util.UUID;

/** What is in the files of data subjects. Implemented by the one feature that keeps some. */
public interface SubjectFiles {

    /**
     * The content of a file of {@link ExportPart#DOCUMENTS}, a part at a time and only when it is taken. Its read is audited
     * in the caller's name; fails when it does not open.
     */
    Multi<byte[]> content(Caller caller, UUID fileId);
}
