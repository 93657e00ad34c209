package dev.bulwark.platform.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** The embedded server of an earlier run, which ended without stopping it or has not quite ended yet. */
final class LeftoverPostgres {

    private static final Logger LOG = Logger.getLogger("dev.bulwark.LocalPostgres");
    private static final Duration CHANGE_MAX = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    // Lines of postmaster.pid: pid, data directory, start time, port, ...
    private static final int PID = 0;
    private static final int PORT = 3;

    private LeftoverPostgres() {}

    /**
     * The port of a server that still runs on this directory; it will be stopped with this process. One that is starting
     * or stopping is waited for, since a second server on the directory of a live one is refused. Empty when there is
     * none.
     */
    static Optional<Integer> takeOver(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        long end = System.nanoTime() + CHANGE_MAX.toNanos();
        while (System.nanoTime() - end < 0) {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            Optional<ProcessHandle> server = server(lines);
            if (server.isEmpty()) {
                Files.deleteIfExists(pidFile); // its pid may belong to a stranger by now, which would stop a new server
                return Optional.empty();
            }
            if (lines.size() > PORT
                    && LocalPostgres.runsOn(
                            data, Integer.parseInt(lines.get(PORT).strip()))) {
                int port = Integer.parseInt(lines.get(PORT).strip());
                LOG.infof("Taking over the embedded PostgreSQL that an earlier run left on port %d", port);
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> stop(data, server.get()), "stop-leftover-postgres"));
                return Optional.of(port);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("a PostgreSQL on " + data + " neither answers nor ends; stop it first");
    }

    private static Optional<ProcessHandle> server(List<String> lines) {
        if (lines.isEmpty() || !lines.get(PID).strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(PID).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("postgres").contains("postgres"));
    }

    /** A polite stop, which waits for clients that are still connected; ours are gone by then or go with us. */
    private static void stop(Path data, ProcessHandle server) {
        LOG.debugf("Stopping the embedded PostgreSQL in %s", data);
        server.destroy();
    }
}
