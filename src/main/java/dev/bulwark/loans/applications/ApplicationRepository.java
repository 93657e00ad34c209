package dev.bulwark.loans.applications;

import dev.bulwark.loans.Loan;
import dev.bulwark.loans.OfferRules;
import dev.bulwark.platform.json.ToldTogether;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Stores applications and what was decided about them. Joins the caller's session. */
@ApplicationScoped
class ApplicationRepository {

    /** The conditions are the product's as they are now. */
    private static final String INSERT = """
            insert into loan (id, customer_id, product, status, currency, amount_minor, fee_minor, term_months,
                              rate_percent, method, day_count, business_day_rule, calendar, grace_kind, grace_months,
                              first_due_days_max, allocation_order, offer_days, late_fee_minor, late_after_days,
                              non_accrual_after_days, purpose_sealed, monthly_income_minor, monthly_obligations_minor,
                              instalment_minor, applied_at, applied_by)
            select :id, :customerId, p.name, 'applied', p.currency, :amount, :fee, :term,
                   p.rate_percent, p.method, p.day_count, p.business_day_rule, p.calendar, p.grace_kind, p.grace_months,
                   p.first_due_days_max, p.allocation_order, p.offer_days, p.late_fee_minor, p.late_after_days,
                   p.non_accrual_after_days, cast(:purpose as bytea), cast(:income as bigint), cast(:obligations as bigint),
                   :instalment, :appliedAt, :appliedBy
            from loan_product p where p.name = :product and p.active
            """;

    private static final String APPROVE = """
            update loan set status = 'approved', decided_at = :now, decided_by = :decidedBy,
                seconded_by = cast(:secondedBy as uuid), affordability = cast(cast(:affordability as text) as jsonb),
                offered_until = cast(cast(:offeredUntil as text) as date)
            where id = :id
            """;
    /** Who seconded an approval that is taken back seconds nothing any more; the audit log remembers. */
    private static final String REJECT = """
            update loan set status = 'rejected', decided_at = :now, decided_by = :decidedBy, seconded_by = null,
                reason_sealed = :reason
            where id = :id
            """;

    /** Fails with VALIDATION_FAILED for a product that was withdrawn in this moment. */
    Uni<Void> insert(Session session, NewLoan loan) {
        Application application = loan.application();
        return session.createNativeQuery(INSERT)
                .setParameter("id", loan.id())
                .setParameter("customerId", loan.customerId())
                .setParameter("product", application.product().name())
                .setParameter("amount", application.amount().amountMinor())
                .setParameter("fee", application.fee().amountMinor())
                .setParameter("term", application.termMonths())
                .setParameter("purpose", loan.purposeSealed())
                .setParameter("income", application.incomeMinor())
                .setParameter("obligations", application.obligationsMinor())
                .setParameter("instalment", loan.instalment().amountMinor())
                .setParameter("appliedAt", loan.appliedAt())
                .setParameter("appliedBy", loan.appliedBy())
                .executeUpdate()
                .invoke(inserted -> {
                    if (inserted == 0) {
                        throw ToldTogether.invalid(List.of(OfferRules.unknownProduct()));
                    }
                })
                .replaceWithVoid();
    }

    /** Who approved, and what was found then. */
    record Approved(UUID decidedBy, UUID secondedBy, String affordability, LocalDate offeredUntil) {}

    /** Of a loan that is locked. */
    Uni<Void> approve(Session session, Loan loan, Approved approved, Instant now) {
        return session.createNativeQuery(APPROVE)
                .setParameter("id", loan.id())
                .setParameter("now", now)
                .setParameter("decidedBy", approved.decidedBy())
                .setParameter("secondedBy", approved.secondedBy())
                .setParameter("affordability", approved.affordability())
                .setParameter("offeredUntil", approved.offeredUntil().toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Of a loan that is locked. */
    Uni<Void> reject(Session session, Loan loan, UUID decidedBy, byte[] reasonSealed, Instant now) {
        return session.createNativeQuery(REJECT)
                .setParameter("id", loan.id())
                .setParameter("now", now)
                .setParameter("decidedBy", decidedBy)
                .setParameter("reason", reasonSealed)
                .executeUpdate()
                .replaceWithVoid();
    }
}
