package dev.bulwark.posture;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.posture.PostureView.Item;
import dev.bulwark.posture.PostureView.Seen;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Answers for the controls, and takes rehearsals on record. */
@ApplicationScoped
class PostureService {

    private static final String RECORD_DRILL = "security.record_drill";

    /** Older evidence is shown for a while, so that one sees when a control worked last. */
    private static final Duration SHOWN_FOR = Duration.ofDays(30);

    private final Mutiny.SessionFactory sessions;
    private final ControlRepository repository;
    private final ControlRounds rounds;
    private final DrillRepository drills;
    private final Commands commands;
    private final CommandCalls calls;
    private final AuditLog audit;
    private final Clock clock;

    PostureService(
            Mutiny.SessionFactory sessions,
            ControlRepository repository,
            ControlRounds rounds,
            DrillRepository drills,
            Commands commands,
            CommandCalls calls,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.rounds = rounds;
        this.drills = drills;
        this.commands = commands;
        this.calls = calls;
        this.audit = audit;
        this.clock = clock;
    }

    /** A sensitive read: what does not work is what an attacker wants to know. */
    Uni<PostureView> posture(Caller caller) {
        return sessions.withTransaction(session -> view(session)
                .call(() -> audit.append(session, AuditEvent.success(clock.instant(), caller, "security.posture"))));
    }

    /** Joins the caller's transaction. */
    Uni<PostureView> view(Session session) {
        Instant now = clock.instant();
        return repository
                .latest(session, now.minus(SHOWN_FOR))
                .map(all -> PostureView.of(Arrays.stream(Control.values())
                        .map(control -> item(control, ControlRules.of(control, all), now))
                        .toList()));
    }

    private Item item(Control control, List<Evidence> latest, Instant now) {
        Set<String> names = rounds.probes().stream()
                .filter(probe -> probe.control() == control)
                .map(ControlProbe::name)
                .collect(Collectors.toSet());
        List<Evidence> ofProbes =
                latest.stream().filter(seen -> names.contains(seen.probe())).toList();
        List<String> faults = ControlRules.faults(names, ofProbes, now);
        List<String> doubts = ControlRules.doubts(names, ofProbes);
        return Item.of(
                control,
                faults,
                doubts,
                ofProbes.stream().filter(Evidence::asked).map(Seen::of).toList());
    }

    /** Fails with DRILL_NOT_HELD_YET. */
    Uni<Answer> recordDrill(Caller caller, String idempotencyKey, DrillRequest request) {
        return commands.run(
                calls.of(caller, RECORD_DRILL, idempotencyKey, request), session -> record(session, caller, request));
    }

    private Uni<Outcome> record(Session session, Caller caller, DrillRequest request) {
        Instant now = clock.instant();
        if (request.heldOn().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw PostureProblem.DRILL_NOT_HELD_YET.problem();
        }
        DrillView drill = new DrillView(UuidCreator.getTimeOrderedEpoch(), request.scenario(), request.heldOn());
        return drills.insert(session, drill, caller.userId(), now)
                .replaceWith(Outcome.created(drill)
                        .audited("drill_id", drill.drillId())
                        .audited("scenario", drill.scenario()));
    }
}
