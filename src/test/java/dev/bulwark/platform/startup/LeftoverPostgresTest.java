package dev.bulwark.platform.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverPostgresTest {

    @TempDir
    Path data;

    private void pidFile(String text) throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), text);
    }

    private void assertNothingIsLeft() throws IOException {
        assertEquals(Optional.empty(), LeftoverPostgres.takeOver(data));
        assertFalse(Files.exists(data.resolve("postmaster.pid")));
    }

    @Test
    void findsNothingInADirectoryThatWasStoppedInOrder() throws Exception {
        assertNothingIsLeft();
    }

    @Test
    void clearsWhatAPowerCutLeaves() throws Exception {
        pidFile("");
        assertNothingIsLeft();
    }

    /** Process ids come again soon in a container; this one is the test's own. */
    @Test
    void clearsAProcessIdThatBelongsToSomebodyElseByNow() throws Exception {
        pidFile(ProcessHandle.current().pid() + "\n" + data + "\n0\n5432\n");
        assertNothingIsLeft();
    }

    @Test
    void takesOverAServerThatStillRuns() throws Exception {
        Path own = Files.createTempDirectory("bulwark-leftover");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(own)
                .setCleanDataDirectory(true)
                .start()) {
            assertEquals(Optional.of(server.getPort()), LeftoverPostgres.takeOver(own));
            assertFalse(LocalPostgres.runsOn(data, server.getPort()), "another directory");
        }
    }
}
