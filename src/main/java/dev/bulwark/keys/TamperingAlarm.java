package dev.bulwark.keys;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.audit.OnceAnHour;
import dev.bulwark.encryption.CellAddress;
import dev.bulwark.encryption.TamperingWatch;
import dev.bulwark.platform.web.RequestOrigin;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * A value that does not open is an ERROR line and an audit event {@code security_alert} of action {@code cipher_tampering},
 * in a transaction of its own: that of the reader fails. A value that is met again and again, as by the rotation of keys,
 * rings once an hour on each replica, so that it does not bury the others.
 */
@ApplicationScoped
class TamperingAlarm implements TamperingWatch {

    private static final Logger LOG = Logger.getLogger(TamperingAlarm.class);
    private static final String ACTION = "cipher_tampering";

    private final OnceAnHour<CellAddress> quiet = new OnceAnHour<>();
    private final AuditLog audit;
    private final Vertx vertx;
    private final Clock clock;

    TamperingAlarm(AuditLog audit, Vertx vertx, Clock clock) {
        this.audit = audit;
        this.vertx = vertx;
        this.clock = clock;
    }

    @Override
    public void rejected(CellAddress address) {
        if (!quiet.isDue(address)) {
            return;
        }
        LOG.errorf("a sealed value does not open: %s.%s of %s", address.table(), address.column(), address.rowId());
        AuditEvent event = AuditEvent.failure(
                        clock.instant(), AuditEvent.SYSTEM, ACTION, RequestOrigin.internal("encryption"), ACTION)
                .with("severity", "high")
                .with("table", address.table())
                .with("column", address.column())
                .with("row_id", address.rowId());
        // In a context of its own, or it would join the reader's transaction and be rolled back with it.
        Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(begun -> append(address, event));
    }

    private void append(CellAddress address, AuditEvent event) {
        audit.appendAlone(event).subscribe().with(done -> {}, lost -> {
            quiet.forget(address);
            LOG.error("an alarm could not be audited", lost);
        });
    }
}
