package dev.bulwark.documents;

import dev.bulwark.platform.privacy.SubjectFiles;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The contents of documents, for the copy of everything that a customer is given. */
@ApplicationScoped
class DocumentFiles implements SubjectFiles {

    private final ContentService contents;

    DocumentFiles(ContentService contents) {
        this.contents = contents;
    }

    /** In no place of its own, and as slowly as its reader likes: the copy that it goes into has both. */
    @Override
    public Multi<byte[]> content(Caller caller, UUID fileId) {
        return contents.open(caller, fileId).onItem().transformToMulti(contents::parts);
    }
}
