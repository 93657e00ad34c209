package dev.bulwark.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.evidence.months.LogMonths;
import dev.bulwark.evidence.months.OwnerSession;
import dev.bulwark.platform.startup.OwnerDatabase;
import dev.bulwark.support.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The service cannot make months, so it tells who can. */
@QuarkusTest
class MonthWatchTest {

    private static final String ALARMS = "select count(*) from audit_event where action = 'audit_months'";

    @Inject
    MonthWatch watch;

    @Inject
    MeterRegistry registry;

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private void look() throws Throwable {
        VertxContextSupport.subscribeAndAwait(watch::watch);
    }

    @Test
    void eventsWithoutAMonthAreToldUntilTheOwnerGivesThemOne() throws Throwable {
        int alarms = Integer.parseInt(Database.query(ALARMS).get(0));
        Database.change("insert into audit_event (id, occurred_at, event_type, user_id, action, details)"
                + " select uuidv7(), '2098-01-15Z', 'business_operation', 'system', 'test.month',"
                + " '{\"status\": \"success\"}'");
        look();
        look();
        assertTrue(gauge("bulwark.audit.events.without.month") >= 1);
        assertTrue(gauge("bulwark.audit.months.ahead") >= 11);
        int rung = Integer.parseInt(Database.query(ALARMS).get(0));
        assertTrue(rung >= 1 && rung <= alarms + 1, "it rings at once, and once an hour: " + rung);
        try (OwnerSession owner = OwnerSession.open(new OwnerDatabase(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                "bulwark_owner",
                "local"))) {
            assertTrue(new LogMonths(owner).sort() >= 1);
            assertEquals(0, new LogMonths(owner).withoutMonth());
        }
        look();
        assertEquals(0, gauge("bulwark.audit.events.without.month"));
        assertEquals(
                List.of("audit_event_2098_01"),
                Database.query("select tableoid::regclass from audit_event where action = 'test.month'"));
    }
}
