package dev.bulwark.gdpr.retention;

import dev.bulwark.customers.CustomerDirectory;
import dev.bulwark.customers.CustomerDirectory.Known;
import dev.bulwark.gdpr.retention.RetentionRules.Standing;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.privacy.DeletionBar;
import dev.bulwark.platform.privacy.Relationships;
import dev.bulwark.platform.privacy.RetainedItems;
import dev.bulwark.platform.privacy.RetainedItems.Item;
import dev.bulwark.platform.privacy.RetentionCategory;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Looks at customers slice by slice: what of them is due. Joins the caller's session and locks nothing. */
@ApplicationScoped
class Population {

    private final CustomerDirectory customers;
    private final List<Relationships> relationships;
    private final List<RetainedItems> features;
    private final DeletionBar bar;
    private final RetentionRepository repository;

    Population(
            CustomerDirectory customers,
            @All List<Relationships> relationships,
            @All List<RetainedItems> features,
            DeletionBar bar,
            RetentionRepository repository) {
        this.customers = customers;
        this.relationships = relationships;
        this.features = features;
        this.bar = bar;
        this.repository = repository;
    }

    /**
     * @param last the last customer that was looked at; null when there are no more
     * @param due under no hold
     * @param held due, but under a legal hold
     */
    record Slice(UUID last, List<Due> due, List<Due> held) {}

    /** @param after the last customer of the slice before */
    Uni<Slice> look(Session session, UUID after, int size, Instant on) {
        return customers
                .known(session, after, size)
                .chain(known -> known.isEmpty()
                        ? Uni.createFrom().item(new Slice(null, List.of(), List.of()))
                        : standings(session, known)
                                .chain(standings -> due(session, standings, on))
                                .chain(due -> withoutHeld(
                                        session, known.get(known.size() - 1).id(), due)));
    }

    /** Whether it is due as things are now, and under no hold. For who holds the customer's lock. */
    Uni<Boolean> isDue(Session session, Due due, Instant on) {
        return due(session, due.customerId(), on)
                .chain(found -> found.contains(due)
                        ? bar.stands(session, due.customerId()).map(stands -> !stands)
                        : Uni.createFrom().item(false));
    }

    /** What of the customer is due as things are now, under a hold or not. For who holds the customer's lock. */
    Uni<List<Due>> due(Session session, UUID customerId, Instant on) {
        return customers
                .known(session, customerId)
                .chain(known -> standings(session, known))
                .chain(standings -> due(session, standings, on));
    }

    private Uni<List<Standing>> standings(Session session, List<Known> known) {
        List<UUID> ids = known.stream().map(Known::id).toList();
        Map<UUID, Instant> ends = new HashMap<>();
        List<Item> items = new ArrayList<>();
        return InTurn.each(
                        relationships,
                        feature -> feature.ends(session, ids)
                                .invoke(found -> found.forEach((id, end) -> ends.merge(id, end, Population::later))))
                .chain(() -> InTurn.each(
                        features, feature -> feature.of(session, ids).invoke(items::addAll)))
                .map(done -> {
                    Map<UUID, List<Item>> byCustomer = items.stream().collect(Collectors.groupingBy(Item::customerId));
                    return known.stream()
                            .map(one -> new Standing(
                                    one.id(),
                                    ended(ends.getOrDefault(one.id(), one.createdAt())),
                                    byCustomer.getOrDefault(one.id(), List.of())))
                            .toList();
                });
    }

    /** Who never had anything at the bank is one whose relationship ended as it began. */
    private static Instant ended(Instant end) {
        return Relationships.RUNNING.equals(end) ? null : end;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Uni<List<Due>> due(Session session, List<Standing> standings, Instant on) {
        return repository.rules(session).map(rules -> {
            Map<RetentionCategory, RetentionRule> byCategory =
                    rules.stream().collect(Collectors.toMap(RetentionRule::category, rule -> rule));
            return standings.stream()
                    .flatMap(standing -> RetentionRules.due(standing, byCategory, on).stream())
                    .toList();
        });
    }

    private Uni<Slice> withoutHeld(Session session, UUID last, List<Due> due) {
        Set<UUID> held = new HashSet<>();
        return InTurn.each(
                        affected(due),
                        id -> bar.stands(session, id).invoke(stands -> {
                            if (stands) {
                                held.add(id);
                            }
                        }))
                .map(done -> new Slice(
                        last,
                        due.stream()
                                .filter(one -> !held.contains(one.customerId()))
                                .toList(),
                        due.stream()
                                .filter(one -> held.contains(one.customerId()))
                                .toList()));
    }

    private static List<UUID> affected(List<Due> due) {
        return due.stream().map(Due::customerId).distinct().toList();
    }
}
