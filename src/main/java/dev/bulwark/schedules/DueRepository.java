package dev.bulwark.schedules;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The SQL of what is due. Every method joins the caller's session. */
@ApplicationScoped
class DueRepository {

    private static final String LOCK_NEXT = "select " + ScheduleRepository.COLUMNS + """
            from transfer_schedule s
            where s.status = 'active' and s.next_date <= :today and (s.next_date, s.id) > (:afterDate, :afterId)
            order by s.next_date, s.id limit 1
            for update skip locked
            """;
    private static final String INSERT_RUN = """
            insert into schedule_run (schedule_id, due_date, outcome, problem_code, transfer_id, run_at)
            values (:scheduleId, :dueDate, :outcome, cast(:problemCode as text), cast(:transferId as uuid), :runAt)
            """;

    /** A place in the order of due dates. */
    record Place(LocalDate date, UUID scheduleId) {

        static final Place BEFORE_ALL = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    /**
     * The oldest due date after this place, of a schedule that nobody else is running or cancelling now. Its row is locked
     * until the transaction ends.
     */
    Uni<Optional<Schedule>> lockNext(Session session, LocalDate today, Place after) {
        return session.createNativeQuery(LOCK_NEXT, Object[].class)
                .setParameter("today", today)
                .setParameter("afterDate", after.date())
                .setParameter("afterId", after.scheduleId())
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(ScheduleRepository::toSchedule));
    }

    /** @param transferId set when it was posted; otherwise the problem's code is */
    Uni<Void> insertRun(Session session, Schedule due, String problemCode, UUID transferId, Instant runAt) {
        return session.createNativeQuery(INSERT_RUN)
                .setParameter("scheduleId", due.id())
                .setParameter("dueDate", due.nextDate())
                .setParameter("outcome", transferId == null ? "refused" : "posted")
                .setParameter("problemCode", problemCode)
                .setParameter("transferId", transferId)
                .setParameter("runAt", runAt)
                .executeUpdate()
                .replaceWithVoid();
    }
}
