package dev.bulwark.loans.days;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.audit.OnceAnHour;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Alerts of the end of a day, once an hour for each thing that goes on being wrong. */
@ApplicationScoped
class EndOfDayAlarm {

    static final String TYPE = "loan_days_not_counted";

    private static final Logger LOG = Logger.getLogger(EndOfDayAlarm.class);
    private static final UUID THE_RUN = new UUID(0, 0);

    private final OnceAnHour<UUID> quiet = new OnceAnHour<>();
    private final AuditLog audit;
    private final Clock clock;

    EndOfDayAlarm(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** The run as a whole does not go on. */
    Uni<Void> runStopped() {
        return ring(THE_RUN, alert());
    }

    /** A loan stands still while all others go on. */
    Uni<Void> loanNotCounted(UUID loanId) {
        return ring(loanId, alert().with("loan_id", loanId));
    }

    private AuditEvent alert() {
        return AuditEvent.alert(clock.instant(), TYPE, "high", DayRun.ORIGIN);
    }

    /** In a transaction of its own. What cannot be rung is logged, and rung by the next one. */
    private Uni<Void> ring(UUID about, AuditEvent alert) {
        if (!quiet.isDue(about)) {
            return Uni.createFrom().voidItem();
        }
        return audit.appendAlone(alert).onFailure().recoverWithItem(lost -> {
            quiet.forget(about);
            LOG.error("an alarm could not be audited", lost);
            return null;
        });
    }
}
