package dev.bulwark.loans.days;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The end of a day, in SQL. Every method joins the caller's transaction. */
@ApplicationScoped
class EndOfDayRepository {

    private static final String STATE = "select business_date, started_at, after_loan_id from loan_end_of_day";
    private static final String BEGIN = """
            with begun as (
                insert into loan_day_run (business_date, started_at) values (:day, :now) on conflict do nothing)
            update loan_end_of_day set started_at = :now
            """;
    private static final String COUNT = "select loan_end_of_day_slice(:size, cast(:now as timestamptz))";

    private static final String EXPIRE = """
            with over as (
                select id from loan where status = 'approved' and offered_until < :date order by id limit :size
                for no key update
            ), expired as (
                update loan l set status = 'expired' from over where l.id = over.id returning l.id
            ), counted as (
                update loan_day_run set offers_expired = offers_expired + (select count(*) from expired)
                where business_date = :day
            )
            select id from expired order by id
            """;

    /** Paid out amid the run, behind its place; or brought back by an operation that failed. Reads all open loans. */
    private static final String PASSED_OVER = """
            select exists (select from loan_book b where b.open and b.accrued_to <= :day
                and not exists (select from loan_day_failure f where f.loan_id = b.loan_id))
            """;

    private static final String CLOSE = """
            with closed as (
                update loan_day_run set finished_at = :now, failed = (select count(*) from loan_day_failure)
                where business_date = :day)
            update loan_end_of_day
            set business_date = :next, started_at = null, after_loan_id = '00000000-0000-0000-0000-000000000000'
            """;
    private static final String RECORD_FAILURE = """
            with next as (
                select b.loan_id from loan_book b
                where b.open and b.loan_id > :after and b.accrued_to <= :day
                    and not exists (select from loan_day_failure f where f.loan_id = b.loan_id)
                order by b.loan_id limit 1)
            insert into loan_day_failure (loan_id, business_date, failed_at, tried_at)
            select loan_id, :day, :now, :now from next
            returning loan_id
            """;
    private static final String FAILED = "select loan_id from loan_day_failure order by loan_id limit :size";

    /** @param openDay null before the first run @param startedAt of the run under way; null while none is */
    record State(LocalDate openDay, Instant startedAt, UUID afterLoanId) {}

    Uni<State> state(Session session) {
        return session.createNativeQuery(STATE, Object[].class)
                .getSingleResult()
                .map(EndOfDayRepository::state);
    }

    /** Empty while another replica has it locked. */
    Uni<Optional<State>> lockState(Session session) {
        return session.createNativeQuery(STATE + " for update skip locked", Object[].class)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(EndOfDayRepository::state));
    }

    private static State state(Object[] row) {
        return new State((LocalDate) row[0], row[1] == null ? null : Columns.instant(row[1]), (UUID) row[2]);
    }

    Uni<Void> open(Session session, LocalDate day) {
        return session.createNativeQuery("update loan_end_of_day set business_date = :day")
                .setParameter("day", day)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> begin(Session session, LocalDate day, Instant now) {
        return session.createNativeQuery(BEGIN)
                .setParameter("day", day)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Answers how many loans were found; fewer than the size are the last. */
    Uni<Integer> count(Session session, int size, Instant now) {
        return session.createNativeQuery(COUNT, Integer.class)
                .setParameter("size", size)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Ends offers whose last day is over, and answers whose. */
    Uni<List<UUID>> expire(Session session, LocalDate day, int size) {
        return session.createNativeQuery(EXPIRE, UUID.class)
                .setParameter("date", day.plusDays(1))
                .setParameter("day", day)
                .setParameter("size", size)
                .getResultList();
    }

    Uni<Boolean> hasPassedOver(Session session, LocalDate day) {
        return session.createNativeQuery(PASSED_OVER, Boolean.class)
                .setParameter("day", day)
                .getSingleResult();
    }

    Uni<Void> goBack(Session session) {
        return session.createNativeQuery(
                        "update loan_end_of_day set after_loan_id = '00000000-0000-0000-0000-000000000000'")
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> close(Session session, LocalDate day, Instant now) {
        return session.createNativeQuery(CLOSE)
                .setParameter("day", day)
                .setParameter("next", day.plusDays(1))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The loan that a slice of one would have counted; empty when there is none any more. */
    Uni<Optional<UUID>> recordFailure(Session session, State state, Instant now) {
        return session.createNativeQuery(RECORD_FAILURE, UUID.class)
                .setParameter("after", state.afterLoanId())
                .setParameter("day", state.openDay())
                .setParameter("now", now)
                .getResultList()
                .map(rows -> rows.stream().findFirst());
    }

    Uni<List<UUID>> failed(Session session, int size) {
        return session.createNativeQuery(FAILED, UUID.class)
                .setParameter("size", size)
                .getResultList();
    }

    Uni<Long> countFailed(Session session) {
        return session.createNativeQuery("select count(*) from loan_day_failure", Long.class)
                .getSingleResult();
    }

    Uni<Void> recover(Session session, UUID loanId) {
        return session.createNativeQuery("delete from loan_day_failure where loan_id = :loanId")
                .setParameter("loanId", loanId)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> failAgain(Session session, UUID loanId, Instant now) {
        return session.createNativeQuery(
                        "update loan_day_failure set tries = tries + 1, tried_at = :now where loan_id = :loanId")
                .setParameter("loanId", loanId)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
