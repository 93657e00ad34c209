package dev.bulwark.evidence;

import dev.bulwark.evidence.tree.Checkpoint;
import java.io.IOException;
import java.util.Optional;

/**
 * A place outside of the database that remembers checkpoints, so that who has the whole database cannot take back what was
 * sealed. A file by default; a webhook or an object store implements the same two methods. Called on a worker.
 */
interface Anchor {

    /** The last one put; empty at first. */
    Optional<Checkpoint> last() throws IOException;

    /** Durable when it returns. */
    void put(Checkpoint checkpoint) throws IOException;
}
