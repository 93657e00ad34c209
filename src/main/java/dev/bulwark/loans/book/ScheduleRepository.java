package dev.bulwark.loans.book;

import dev.bulwark.loans.LoanColumns;
import dev.bulwark.loans.schedule.Grace;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Versions of schedules, and their lines. Every method joins the caller's session. */
@ApplicationScoped
class ScheduleRepository {

    private static final String VERSIONS = """
            select version, reason, made_on, amount_minor, rate_percent, instalments, from_date, first_due, grace_kind,
                   grace_instalments, first_no
            from loan_schedule where loan_id = :loanId
            """;
    private static final String INSERT_VERSION = """
            insert into loan_schedule (loan_id, version, reason, made_on, amount_minor, rate_percent, instalments,
                from_date, first_due, grace_kind, grace_instalments, first_no, apr_percent)
            values (:loanId, :version, :reason, cast(cast(:madeOn as text) as date), :amountMinor, :ratePercent,
                :instalments, cast(cast(:from as text) as date), cast(cast(:firstDue as text) as date), :graceKind,
                :graceInstalments, :firstNo, cast(cast(:apr as text) as numeric))
            """;
    private static final String LINES = """
            select no, from_date, to_date, due_date, earned_minor, penalty_minor, fee_minor, interest_minor,
                   principal_minor, capitalised_minor, balance_minor, paid_penalty_minor, paid_fee_minor,
                   paid_interest_minor, paid_principal_minor, late_fee_on, settled_on
            from loan_instalment where loan_id = :loanId and version = :version order by no
            """;
    private static final String LINE_COLUMNS = """
            no smallint, from_date date, to_date date, due_date date, earned_minor bigint, penalty_minor bigint,
            fee_minor bigint, interest_minor bigint, principal_minor bigint, capitalised_minor bigint,
            balance_minor bigint, paid_penalty_minor bigint, paid_fee_minor bigint, paid_interest_minor bigint,
            paid_principal_minor bigint, late_fee_on date, settled_on date
            """;
    private static final String INSERT_LINES = """
            insert into loan_instalment (loan_id, version, no, from_date, to_date, due_date, earned_minor, penalty_minor,
                fee_minor, interest_minor, principal_minor, capitalised_minor, balance_minor, paid_penalty_minor,
                paid_fee_minor, paid_interest_minor, paid_principal_minor, late_fee_on, settled_on)
            select cast(:loanId as uuid), :version, r.*
            from jsonb_to_recordset(cast(cast(:lines as text) as jsonb)) as r(
            """ + LINE_COLUMNS + ")";
    private static final String UPDATE_LINES =
            """
            update loan_instalment i
                set paid_penalty_minor = r.paid_penalty_minor, paid_fee_minor = r.paid_fee_minor,
                    paid_interest_minor = r.paid_interest_minor, paid_principal_minor = r.paid_principal_minor,
                    settled_on = r.settled_on
                from jsonb_to_recordset(cast(cast(:lines as text) as jsonb)) as r(
            """ + LINE_COLUMNS + ") where i.loan_id = :loanId and i.version = :version and i.no = r.no";

    Uni<Version> version(Session session, UUID loanId, int version) {
        return session.createNativeQuery(VERSIONS + " and version = :version", Object[].class)
                .setParameter("loanId", loanId)
                .setParameter("version", version)
                .getSingleResult()
                .map(ScheduleRepository::version);
    }

    /** All of them, the oldest first. */
    Uni<List<Version>> versions(Session session, UUID loanId) {
        return session.createNativeQuery(VERSIONS + " order by version", Object[].class)
                .setParameter("loanId", loanId)
                .getResultList()
                .map(rows -> rows.stream().map(ScheduleRepository::version).toList());
    }

    Uni<List<Line>> lines(Session session, UUID loanId, int version) {
        return session.createNativeQuery(LINES, Object[].class)
                .setParameter("loanId", loanId)
                .setParameter("version", version)
                .getResultList()
                .map(rows -> rows.stream().map(ScheduleRepository::line).toList());
    }

    /** @param apr of the payout; null for later versions */
    Uni<Void> insert(Session session, UUID loanId, Version version, List<Line> lines, BigDecimal apr) {
        return session.createNativeQuery(INSERT_VERSION)
                .setParameter("loanId", loanId)
                .setParameter("version", version.version())
                .setParameter("reason", code(version.reason()))
                .setParameter("madeOn", version.madeOn().toString())
                .setParameter("amountMinor", version.amountMinor())
                .setParameter("ratePercent", version.ratePercent())
                .setParameter("instalments", version.instalments())
                .setParameter("from", version.from().toString())
                .setParameter("firstDue", version.firstDue().toString())
                .setParameter("graceKind", code(version.grace().kind()))
                .setParameter("graceInstalments", version.grace().instalments())
                .setParameter("firstNo", version.firstNo())
                .setParameter("apr", apr == null ? null : apr.toPlainString())
                .executeUpdate()
                .chain(() -> write(session, INSERT_LINES, loanId, version.version(), lines));
    }

    /** What was paid of them. */
    Uni<Void> update(Session session, UUID loanId, int version, List<Line> lines) {
        return lines.isEmpty() ? Uni.createFrom().voidItem() : write(session, UPDATE_LINES, loanId, version, lines);
    }

    private static Uni<Void> write(Session session, String sql, UUID loanId, int version, Collection<Line> lines) {
        JsonArray rows = new JsonArray();
        lines.forEach(line -> rows.add(json(line)));
        return session.createNativeQuery(sql)
                .setParameter("loanId", loanId)
                .setParameter("version", version)
                .setParameter("lines", rows.encode())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static JsonObject json(Line line) {
        return new JsonObject()
                .put("no", line.no())
                .put("from_date", line.from().toString())
                .put("to_date", line.to().toString())
                .put("due_date", line.due().toString())
                .put("earned_minor", line.earnedMinor())
                .put("penalty_minor", line.charged().penaltyMinor())
                .put("fee_minor", line.charged().feeMinor())
                .put("interest_minor", line.charged().interestMinor())
                .put("principal_minor", line.charged().principalMinor())
                .put("capitalised_minor", line.capitalisedMinor())
                .put("balance_minor", line.balanceMinor())
                .put(
                        "late_fee_on",
                        line.lateFeeOn() == null ? null : line.lateFeeOn().toString())
                .put("paid_penalty_minor", line.paid().penaltyMinor())
                .put("paid_fee_minor", line.paid().feeMinor())
                .put("paid_interest_minor", line.paid().interestMinor())
                .put("paid_principal_minor", line.paid().principalMinor())
                .put(
                        "settled_on",
                        line.settledOn() == null ? null : line.settledOn().toString());
    }

    private static Version version(Object[] row) {
        return new Version(
                (int) LoanColumns.number(row[0]),
                LoanColumns.constant(Version.Reason.class, row[1]),
                (LocalDate) row[2],
                LoanColumns.number(row[3]),
                (BigDecimal) row[4],
                (int) LoanColumns.number(row[5]),
                (LocalDate) row[6],
                (LocalDate) row[7],
                new Grace(LoanColumns.constant(Grace.Kind.class, row[8]), (int) LoanColumns.number(row[9])),
                (int) LoanColumns.number(row[10]));
    }

    private static Line line(Object[] row) {
        return new Line(
                (int) LoanColumns.number(row[0]),
                (LocalDate) row[1],
                (LocalDate) row[2],
                (LocalDate) row[3],
                LoanColumns.number(row[4]),
                parts(row, 5),
                LoanColumns.number(row[9]),
                LoanColumns.number(row[10]),
                parts(row, 11),
                (LocalDate) row[15],
                (LocalDate) row[16]);
    }

    private static Parts parts(Object[] row, int at) {
        return new Parts(
                LoanColumns.number(row[at]),
                LoanColumns.number(row[at + 1]),
                LoanColumns.number(row[at + 2]),
                LoanColumns.number(row[at + 3]));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
