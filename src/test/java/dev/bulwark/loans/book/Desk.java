package dev.bulwark.loans.book;

import static dev.bulwark.support.Database.query;

import dev.bulwark.loans.Loans;
import dev.bulwark.loans.book.ApprovedWriteOff.Decided;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.RequestOrigin;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Does with loans what the operations do, each in a transaction of its own, on whatever day the test says. */
@Singleton
class Desk {

    private final Mutiny.SessionFactory sessions;
    private final Bank bank;
    private final Loans loans;
    private final Books books;
    private final Disbursements disbursements;
    private final Repayments repayments;
    private final Reschedules reschedules;
    private final ApprovedWriteOff writeOffs;
    private final Settlements settlements;
    private Caller officer;
    private UUID second;

    Desk(
            Mutiny.SessionFactory sessions,
            Bank bank,
            Loans loans,
            Books books,
            Disbursements disbursements,
            Repayments repayments,
            Reschedules reschedules,
            ApprovedWriteOff writeOffs,
            Settlements settlements) {
        this.sessions = sessions;
        this.bank = bank;
        this.loans = loans;
        this.books = books;
        this.disbursements = disbursements;
        this.repayments = repayments;
        this.reschedules = reschedules;
        this.writeOffs = writeOffs;
        this.settlements = settlements;
    }

    /** Two people who work at it. */
    void staff() {
        Person person = bank.staff("loan_officer");
        officer = new Caller(
                person.userId(),
                null,
                person.username(),
                "loan_officer",
                Set.of(),
                null,
                List.of(),
                "",
                Instant.EPOCH,
                RequestOrigin.internal("desk"));
        second = bank.createUser("second-" + UUID.randomUUID(), "manager", null, false);
    }

    /** The SQL of an approved loan that may be paid out on any day. */
    String offer(UUID id, String customer, String terms) {
        return Offers.sql(id, customer, officer.userId(), second, LocalDate.of(2099, 1, 1), terms);
    }

    private <T> T run(Function<Session, Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(work));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    Standing read(UUID loan) {
        return run(session -> loans.get(session, loan, null).chain(found -> books.read(session, found)));
    }

    /** @param firstDue null for a month later */
    DisbursementView payOut(UUID loan, String account, LocalDate day, LocalDate firstDue) {
        DisburseRequest request = new DisburseRequest(loan, UUID.fromString(account), firstDue);
        return (DisbursementView) run(session -> disbursements.disburse(session, officer, request, day))
                .outcome()
                .body();
    }

    RepaymentView repay(UUID loan, String account, long minor, LocalDate day) {
        RepayRequest request = payment(loan, account, minor);
        return (RepaymentView) run(session -> repayments.repay(session, officer, request, day))
                .outcome()
                .body();
    }

    private static RepayRequest payment(UUID loan, String account, long minor) {
        return new RepayRequest(loan, UUID.fromString(account), Texts.text(minor, Lives.EUR), "EUR");
    }

    RescheduleView reschedule(UUID loan, Integer term, LocalDate firstDue, LocalDate day) {
        RescheduleRequest request = new RescheduleRequest(loan, term, firstDue, null, "lost the job");
        return (RescheduleView) run(session -> reschedules.reschedule(session, officer, request, day))
                .outcome()
                .body();
    }

    WriteOffView writeOff(UUID loan, LocalDate day) {
        Decided decided = new Decided(loan, officer.userId(), second, "cannot be found");
        return run(session -> writeOffs.writeOff(session, decided, day));
    }

    void refund(UUID loan, String account, LocalDate day) {
        RefundRequest request = new RefundRequest(loan, UUID.fromString(account));
        run(session -> settlements.refund(session, officer, request, day));
    }

    void recover(UUID loan, String account, long minor, LocalDate day) {
        RepayRequest request = payment(loan, account, minor);
        run(session -> settlements.recover(session, officer, request, day));
    }

    /** The nights until this morning, of all these loans together. */
    static void count(Collection<UUID> loans, LocalDate morning) {
        String ids = loans.stream().map(UUID::toString).collect(Collectors.joining(","));
        query("select count(*) from loan_days('{%s}', '%s', now(), '{}')".formatted(ids, morning));
    }
}
