package dev.bulwark.ledger;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.web.RequestOrigin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jboss.logging.Logger;

/**
 * What is broken in the books. Whoever checks a part of them reports here; each finding raises one alert, in the transaction
 * that records it, and is forgotten when a later check no longer sees it.
 */
@ApplicationScoped
public class BooksFindings {

    static final String ACTION = "ledger.books_out_of_balance";

    private static final Logger LOG = Logger.getLogger(BooksFindings.class);
    private static final String FIND = "select cast(ledger_find(:invariant, :subject, :now) as text)";
    private static final String FORGET =
            "delete from ledger_finding where invariant in (:invariants) and seen_at < :now";
    private static final String NEW = """
            select invariant, subject from ledger_finding where invariant in (:invariants) and found_at = :now order by 1, 2
            """;

    private final AuditLog audit;

    BooksFindings(AuditLog audit) {
        this.audit = audit;
    }

    /** What is broken, and of whom: an account's id or a currency. */
    public record Finding(String invariant, String subject) {}

    /**
     * Replaces what is known of these invariants. Joins the caller's transaction and answers what is new, for {@link #log}.
     *
     * @param now later than at the report before
     */
    public Uni<List<Finding>> report(
            Session session, Set<String> invariants, List<Finding> found, RequestOrigin origin, Instant now) {
        return InTurn.each(
                        found,
                        finding -> session.createNativeQuery(FIND, String.class)
                                .setParameter("invariant", finding.invariant())
                                .setParameter("subject", finding.subject())
                                .setParameter("now", now)
                                .getSingleResult())
                .chain(() -> session.createNativeQuery(FORGET)
                        .setParameter("invariants", invariants)
                        .setParameter("now", now)
                        .executeUpdate())
                .chain(() -> session.createNativeQuery(NEW, Object[].class)
                        .setParameter("invariants", invariants)
                        .setParameter("now", now)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Finding((String) row[0], (String) row[1]))
                        .toList())
                .call(news -> append(session, news, origin, now));
    }

    /** An alert for each; joins the caller's transaction. */
    Uni<Void> append(Session session, List<Finding> findings, RequestOrigin origin, Instant now) {
        return InTurn.each(
                findings,
                finding -> audit.append(
                        session,
                        AuditEvent.failure(now, AuditEvent.SYSTEM, ACTION, origin, "books_out_of_balance")
                                .with("invariant", finding.invariant())
                                .with("subject", finding.subject())));
    }

    /** Best after the commit: a check that is rolled back would claim it twice. */
    public static void log(List<Finding> findings) {
        findings.forEach(finding -> LOG.errorf(
                "The books are out of balance: %s is broken for %s", finding.invariant(), finding.subject()));
    }
}
