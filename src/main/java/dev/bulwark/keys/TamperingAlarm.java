package dev.bulwark.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.encryption.CellAddress;
import dev.bulwark.encryption.TamperingWatch;
import dev.bulwark.platform.web.RequestOrigin;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
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

    private static final Duration QUIET = Duration.ofHours(1);
    private static final int REMEMBERED_MAX = 10_000;

    private final Cache<CellAddress, Boolean> rung = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(QUIET)
            .build();
    private final AuditLog audit;
    private final Clock clock;

    TamperingAlarm(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void rejected(CellAddress address) {
        if (rung.asMap().putIfAbsent(address, true) != null) {
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
        Context own = VertxContext.createNewDuplicatedContext();
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(begun -> append(address, event));
    }

    private void append(CellAddress address, AuditEvent event) {
        audit.appendAlone(event).subscribe().with(done -> {}, lost -> {
            rung.invalidate(address);
            LOG.error("an alarm could not be audited", lost);
        });
    }
}
