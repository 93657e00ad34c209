package dev.bulwark.customers;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs the job now. */
@ApplicationScoped
public class Backfills {

    private final SearchBackfill backfill;

    Backfills(SearchBackfill backfill) {
        this.backfill = backfill;
    }

    public void run() throws Throwable {
        VertxContextSupport.subscribeAndAwait(backfill::run);
    }
}
