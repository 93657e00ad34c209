package dev.bulwark.audit;

import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Ids;
import dev.bulwark.platform.web.ProblemMapper;
import dev.bulwark.platform.web.RequestOrigin;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Audits what was refused: every failed command, and a failed query when access was denied, or when a customer's user asked
 * for what is not there or not the customer's. Runs before the answer
 * leaves. When the event cannot be written the refusal still stands, so nothing is let through unrecorded; the loss is
 * logged as an error.
 */
@Singleton
public class RefusalAudit {

    private static final Logger LOG = Logger.getLogger(RefusalAudit.class);
    private static final String AUDITED = "bulwark.audited";
    private static final Set<Integer> DENIALS = Set.of(401, 403);
    private static final Pattern ID = Pattern.compile("/" + Ids.UUID_PATTERN);

    private final AuditLog audit;
    private final Clock clock;

    RefusalAudit(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells that this request's refusal is in the log already, in the transaction that refused it. */
    public static void done(RoutingContext context) {
        context.put(AUDITED, true);
    }

    /** A customer is told that another's record is not there; a look that did find none tells that somebody tries ids. */
    private static boolean isForeignToCustomer(int status, RoutingContext context) {
        return status == 404
                && Caller.find(context).flatMap(Caller::ownerScope).isPresent()
                && ID.matcher(context.request().path()).find();
    }

    @ServerResponseFilter
    Uni<Void> filter(ContainerResponseContext response, SimpleResourceInfo operation, RoutingContext context) {
        String method = context.request().method().name();
        // A refusal that was returned, not thrown, is a command's stored answer: audited in its own transaction.
        Optional<String> problem = ProblemMapper.codeOf(context);
        Optional<String> action = Actions.of(context.request().path());
        boolean concerned = method.equals("POST")
                || DENIALS.contains(response.getStatus())
                || isForeignToCustomer(response.getStatus(), context);
        if (problem.isEmpty()
                || action.isEmpty()
                || !concerned
                || operation.getResourceClass() == null
                || context.get(AUDITED) != null) {
            return Uni.createFrom().voidItem();
        }
        String userId =
                Caller.find(context).map(caller -> caller.userId().toString()).orElse(AuditEvent.ANONYMOUS);
        AuditEvent event =
                AuditEvent.failure(clock.instant(), userId, action.get(), RequestOrigin.of(context), problem.get());
        return audit.appendAlone(event)
                .onFailure()
                .invoke(lost -> LOG.error("a refusal could not be audited", lost))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
