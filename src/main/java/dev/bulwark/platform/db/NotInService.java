package dev.bulwark.platform.db;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Keeps a job from tables that a first start is still making, as the scheduler starts before the migrations have run; from a
 * start that may yet be refused; and from a pool that a stop is about to close.
 */
@Singleton
public class NotInService implements Scheduled.SkipPredicate {

    private final SchemaStart schema;
    private volatile boolean started;
    private volatile boolean stopping;

    NotInService(SchemaStart schema) {
        this.schema = schema;
    }

    /** After all that may refuse the start. */
    void start(@Observes @Priority(2900) StartupEvent starting) {
        started = true;
    }

    void stop(@Observes ShutdownDelayInitiatedEvent told) {
        stopping = true;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return !started || stopping || !schema.isCurrent();
    }
}
