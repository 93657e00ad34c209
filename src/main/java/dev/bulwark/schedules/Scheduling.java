package dev.bulwark.schedules;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.approvals.Approval;
import dev.bulwark.approvals.Approvals;
import dev.bulwark.approvals.ApprovedCommand;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Makes a schedule: at once, or when a second person has approved one over the threshold. */
@ApplicationScoped
class Scheduling implements ApprovedCommand {

    static final String OPERATION = "accounts.schedule";

    private final ScheduleRepository schedules;
    private final Approvals approvals;
    private final Clock clock;

    Scheduling(ScheduleRepository schedules, Approvals approvals, Clock clock) {
        this.schedules = schedules;
        this.approvals = approvals;
        this.clock = clock;
    }

    @Override
    public String operation() {
        return OPERATION;
    }

    @Override
    public String permission() {
        return "accounts:write";
    }

    /** A first date that passed while it waited is a missed one: it is executed once. */
    @Override
    public Uni<Executed> execute(Session session, Approval approval) {
        ScheduleRequest request = approvals.payloadOf(approval, ScheduleRequest.class);
        return check(session, approval.ownerId(), request)
                .chain(() -> insert(session, approval.ownerId(), approval.makerId(), request))
                .map(schedule -> new Executed("schedule_id", schedule.id()));
    }

    /**
     * Joins the caller's transaction, and keeps the account to debit from being closed until it ends. Fails with a
     * posting's problems about the accounts.
     *
     * @param ownerId the customer whose account is debited, when a customer asks; null for staff
     */
    Uni<Void> check(Session session, UUID ownerId, ScheduleRequest request) {
        return schedules
                .lockAccounts(session, request.fromAccount(), request.toAccount(), ownerId)
                .invoke(found -> ScheduleRules.checkAccounts(request, found))
                .replaceWithVoid();
    }

    Uni<Schedule> insert(Session session, UUID ownerId, UUID makerId, ScheduleRequest request) {
        Schedule schedule = new Schedule(
                UuidCreator.getTimeOrderedEpoch(),
                request.fromAccount(),
                request.toAccount(),
                ownerId,
                request.money(),
                request.reference(),
                request.recurrence(),
                ScheduleStatus.ACTIVE,
                request.firstDate(),
                clock.instant(),
                makerId);
        return schedules.insert(session, schedule).replaceWith(schedule);
    }
}
