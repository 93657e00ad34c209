package dev.bulwark.loans.applications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.loans.Loan;
import dev.bulwark.loans.applications.AffordabilityRepository.Told;
import dev.bulwark.loans.applications.AffordabilityRules.Income;
import dev.bulwark.loans.applications.AffordabilityRules.Limits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Finds out whether a customer can carry a loan. Joins the caller's session. */
@ApplicationScoped
class AffordabilityCheck {

    private final AffordabilityRepository books;
    private final AffordabilityConfig config;
    private final ObjectMapper mapper;

    AffordabilityCheck(AffordabilityRepository books, AffordabilityConfig config, ObjectMapper mapper) {
        this.books = books;
        this.config = config;
        this.mapper = mapper;
    }

    /** As the books stand now; under the customer's lock no other loan of the customer is decided meanwhile. */
    Uni<Affordability> judge(Session session, Loan loan, LocalDate today) {
        return books.told(session, loan)
                .chain(told -> income(session, loan, told, today)
                        .chain(income -> books.others(session, loan, today)
                                .map(others ->
                                        AffordabilityRules.judge(told.wanted(), others, income, Limits.of(config)))));
    }

    /** What the customer says, or else what has come to its accounts in whole months; nothing tells nothing. */
    private Uni<Income> income(Session session, Loan loan, Told told, LocalDate today) {
        if (told.incomeMinor().isPresent()) {
            return Uni.createFrom()
                    .item(new Income("declared", told.incomeMinor().get()));
        }
        LocalDate until = today.withDayOfMonth(1);
        int months = config.incomeMonths();
        return books.credits(session, loan, until.minusMonths(months), until)
                .map(sum -> sum == 0 ? Income.UNKNOWN : new Income("accounts", sum / months));
    }

    String stored(Affordability affordability) {
        try {
            return mapper.writeValueAsString(affordability);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // a record of texts
        }
    }

    /** @param stored null before the loan is approved */
    Affordability read(String stored) {
        try {
            return stored == null ? null : mapper.readValue(stored, Affordability.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // written by this class
        }
    }
}
