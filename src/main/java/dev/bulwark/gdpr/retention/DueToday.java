package dev.bulwark.gdpr.retention;

import dev.bulwark.platform.privacy.RetentionCategory;
import dev.bulwark.platform.privacy.RetentionSchedule;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Answers features by the question of the run: what is due is decided by the first moment of the day (UTC). */
@ApplicationScoped
class DueToday implements RetentionSchedule {

    private final Population population;

    DueToday(Population population) {
        this.population = population;
    }

    @Override
    public Uni<Boolean> isDue(Session session, UUID customerId, UUID itemId, Instant now) {
        return population
                .due(session, customerId, now.truncatedTo(ChronoUnit.DAYS))
                .map(due -> due.stream()
                        .anyMatch(one -> one.category() == RetentionCategory.CUSTOMER
                                || one.itemId().equals(itemId)));
    }
}
