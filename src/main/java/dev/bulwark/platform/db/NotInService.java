package dev.bulwark.platform.db;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Keeps a job from tables that a first start is still making, as the scheduler starts before the migrations have run; and
 * from a pool that a stop is about to close.
 */
@Singleton
public class NotInService implements Scheduled.SkipPredicate {

    private final SchemaStart schema;
    private volatile boolean stopping;

    NotInService(SchemaStart schema) {
        this.schema = schema;
    }

    void stop(@Observes ShutdownDelayInitiatedEvent told) {
        stopping = true;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return stopping || !schema.isCurrent();
    }
}
