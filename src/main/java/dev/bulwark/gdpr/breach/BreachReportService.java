package dev.bulwark.gdpr.breach;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.audit.AuditTrail;
import dev.bulwark.audit.AuditTrail.Scope;
import dev.bulwark.audit.AuditTrail.Touched;
import dev.bulwark.gdpr.ActionCategories;
import dev.bulwark.gdpr.breach.BreachReportView.Affected;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.SubjectObjects;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Says who is affected. */
@ApplicationScoped
class BreachReportService {

    private static final String REPORT = "gdpr.breach_report";

    /** A line is an action on an object. */
    private static final int LINES_MAX = 20_000;

    /** Details that name a customer itself. */
    private static final Set<String> CUSTOMER = Set.of("customer_id", "owner");

    private final Mutiny.SessionFactory sessions;
    private final AuditTrail trail;
    private final ActionCategories categories;
    private final List<SubjectObjects> features;
    private final AuditLog audit;
    private final Clock clock;

    BreachReportService(
            Mutiny.SessionFactory sessions,
            AuditTrail trail,
            ActionCategories categories,
            @All List<SubjectObjects> features,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.trail = trail;
        this.categories = categories;
        this.features = features;
        this.audit = audit;
        this.clock = clock;
    }

    /** A sensitive read: its audit event commits before the report is answered. Fails with VALIDATION_FAILED. */
    Uni<BreachReportView> report(Caller caller, BreachReportRequest request) {
        if (!request.from().isBefore(request.to())) {
            throw ProblemException.invalid(List.of(FieldError.inBody("to", "too_early", "must be later than from")));
        }
        Scope scope = new Scope(request.from(), request.to(), request.userId(), request.ipAddress(), request.action());
        List<String> details = Stream.concat(
                        CUSTOMER.stream(), features.stream().flatMap(feature -> feature.details().stream()))
                .sorted()
                .toList();
        return sessions.withTransaction(session -> trail.touched(session, scope, details, LINES_MAX + 1)
                .chain(lines -> owners(session, lines).map(owners -> view(request, lines, owners)))
                .call(view -> audit.append(
                        session,
                        AuditEvent.success(clock.instant(), caller, REPORT)
                                .with("customers", view.affectedCustomers()))));
    }

    /** Whose the objects are; customers are their own. */
    private Uni<Map<UUID, UUID>> owners(Session session, List<Touched> lines) {
        Map<UUID, UUID> owners = new HashMap<>();
        lines.stream()
                .filter(line -> line.detail() != null && CUSTOMER.contains(line.detail()))
                .forEach(line -> owners.put(line.objectId(), line.objectId()));
        return InTurn.each(features, feature -> {
                    Set<UUID> objects = lines.stream()
                            .filter(line ->
                                    line.detail() != null && feature.details().contains(line.detail()))
                            .map(Touched::objectId)
                            .collect(Collectors.toSet());
                    return feature.customers(session, objects).invoke(owners::putAll);
                })
                .replaceWith(owners);
    }

    private BreachReportView view(BreachReportRequest request, List<Touched> found, Map<UUID, UUID> owners) {
        List<Touched> lines = found.subList(0, Math.min(found.size(), LINES_MAX));
        Map<UUID, List<Touched>> byCustomer = new TreeMap<>();
        long without = 0;
        for (Touched line : lines) {
            UUID customer = line.objectId() == null ? null : owners.get(line.objectId());
            if (customer == null) {
                without += line.events();
            } else {
                byCustomer.computeIfAbsent(customer, none -> new ArrayList<>()).add(line);
            }
        }
        List<Affected> customers = byCustomer.entrySet().stream()
                .map(entry -> affected(entry.getKey(), entry.getValue()))
                .toList();
        return new BreachReportView(
                request.from(),
                request.to(),
                customers.size(),
                distinct(customers, affected -> affected.categories().stream()),
                customers,
                without,
                found.size() <= LINES_MAX);
    }

    private Affected affected(UUID customerId, List<Touched> lines) {
        return new Affected(
                customerId,
                distinct(lines, line -> Stream.of(line.action())),
                distinct(
                        lines,
                        line -> categories.of(line.action()).stream()
                                .map(Category::name)
                                .map(name -> name.toLowerCase(Locale.ROOT))),
                lines.stream().mapToLong(Touched::events).sum(),
                lines.stream().map(Touched::firstAt).min(Instant::compareTo).orElseThrow(),
                lines.stream().map(Touched::lastAt).max(Instant::compareTo).orElseThrow());
    }

    private static <T> List<String> distinct(List<T> items, Function<T, Stream<String>> texts) {
        return List.copyOf(items.stream().flatMap(texts).collect(Collectors.toCollection(TreeSet::new)));
    }
}
