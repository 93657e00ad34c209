package dev.bulwark.monitoring;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.platform.signal.AddressBlocks;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Shows which addresses are refused, and lets them in again. */
@ApplicationScoped
class BlockService {

    private final Mutiny.SessionFactory sessions;
    private final Commands commands;
    private final CommandCalls calls;
    private final AddressBlocks blocks;
    private final AuditLog audit;
    private final Clock clock;

    BlockService(
            Mutiny.SessionFactory sessions,
            Commands commands,
            CommandCalls calls,
            AddressBlocks blocks,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.commands = commands;
        this.calls = calls;
        this.blocks = blocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** By address. A sensitive read: its audit event commits before the page is answered. */
    Uni<BlockPage> list(Caller caller, String cursor, int limit) {
        String after = Cursor.read(cursor, Function.identity());
        return sessions.withTransaction(session -> blocks.inForce(session, after, limit + 1, clock.instant())
                .call(() -> audit.append(session, AuditEvent.success(clock.instant(), caller, "security.blocks")))
                .map(found -> found.stream()
                        .map(block -> new BlockView(block.ipAddress(), block.blockedUntil()))
                        .toList())
                .map(found -> Cursor.page(found, limit, BlockView::ipAddress, BlockPage::new)));
    }

    /** On every replica at once. Fails with ADDRESS_NOT_BLOCKED. */
    Uni<Answer> unblock(Caller caller, String idempotencyKey, UnblockRequest request) {
        return commands.run(
                calls.of(caller, "security.unblock", idempotencyKey, request),
                session -> blocks.lift(session, request.ipAddress(), clock.instant())
                        .map(lifted -> lifted.orElseThrow(MonitoringProblem.ADDRESS_NOT_BLOCKED::problem))
                        .map(address -> Outcome.ok(new UnblockedView(address)).audited("address", address)));
    }
}
