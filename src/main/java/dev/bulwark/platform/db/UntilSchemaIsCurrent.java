package dev.bulwark.platform.db;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;

/** Keeps a job from tables that a first start is still making: the scheduler starts before the migrations have run. */
@Singleton
public class UntilSchemaIsCurrent implements Scheduled.SkipPredicate {

    private final SchemaStart schema;

    UntilSchemaIsCurrent(SchemaStart schema) {
        this.schema = schema;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return !schema.isCurrent();
    }
}
