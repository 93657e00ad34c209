package dev.bulwark.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.monitoring.Rule.Detector;
import dev.bulwark.monitoring.Rule.Hours;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Where the watcher is, its rules, and what comes next. Every method joins the caller's transaction. */
@ApplicationScoped
class WatchRepository {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private static final String LOCK = "select seen, cluster from security_watch for update skip locked";

    /** A statement of its own: that which waits for nobody may have begun before the last look was over. */
    private static final String CURRENT =
            "select cast(pg_current_snapshot() as text), system_identifier from pg_control_system()";

    private static final String MOVE =
            "update security_watch set seen = :seen, cluster = :cluster, looked_at = clock_timestamp()";
    private static final String AGE =
            "select cast(extract(epoch from clock_timestamp() - looked_at) as double precision) from security_watch";
    private static final String RULES = """
            select type, detector, severity, array_to_string(actions, ' '), threshold, window_seconds, hours_from, hours_to,
                   weekends, zone, enabled
            from security_rule order by type, detector
            """;
    /** The canaries are few, and looked up by hash. */
    private static final String NEXT = """
            select e.id, e.occurred_at, e.event_type, e.user_id, e.action, e.ip_address, cast(e.details as text),
                   (select cast(c.subject_id as text) from security_canary c
                    where cast(c.subject_id as text) in (e.details ->> 'customer_id', e.details ->> 'account_id',
                        e.details ->> 'loan_id', e.details ->> 'document_id') limit 1)
            from audit_event e
            where (e.tx >= :from or e.tx = any (cast(string_to_array(:fromRunning, ',') as bigint[])))
                and e.tx < :until and e.tx <> all (cast(string_to_array(:untilRunning, ',') as bigint[]))
                and (e.action = any (string_to_array(:actions, ' '))
                    or e.event_type = 'security_alert' and e.user_id = 'system' and e.details ->> 'severity' is not null
                    or e.details ->> 'customer_id' in (select cast(subject_id as text) from security_canary)
                    or e.details ->> 'account_id' in (select cast(subject_id as text) from security_canary)
                    or e.details ->> 'loan_id' in (select cast(subject_id as text) from security_canary)
                    or e.details ->> 'document_id' in (select cast(subject_id as text) from security_canary))
            order by e.tx, e.id
            """;

    /**
     * @param seen what the last look could see
     * @param current what this one can
     */
    record Place(Snapshot seen, Snapshot current, long clusterNow) {}

    /** @param disabled types of rules that are switched off */
    record Rules(List<Rule> enabled, Set<String> disabled) {}

    private record Row(Rule rule, boolean enabled) {}

    private final ObjectMapper mapper;

    WatchRepository(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Empty while another replica looks. A copy of the database in another server is looked at from now on. */
    Uni<Optional<Place>> lock(Session session) {
        return session.createNativeQuery(LOCK, Object[].class)
                .getResultList()
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : current(session, rows.get(0)).map(Optional::of));
    }

    private static Uni<Place> current(Session session, Object[] last) {
        return session.createNativeQuery(CURRENT, Object[].class)
                .getSingleResult()
                .map(now -> {
                    Snapshot current = Snapshot.of((String) now[0]);
                    boolean copied = number(last[1]) != number(now[1]);
                    return new Place(copied ? current : Snapshot.of((String) last[0]), current, number(now[1]));
                });
    }

    Uni<Void> move(Session session, Snapshot seen, long cluster) {
        return session.createNativeQuery(MOVE)
                .setParameter("seen", seen.text())
                .setParameter("cluster", cluster)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Seconds since the last look, by the database's time. */
    Uni<Double> age(Session session) {
        return session.createNativeQuery(AGE, Double.class).getSingleResult();
    }

    Uni<Rules> rules(Session session) {
        return session.createNativeQuery(RULES, Object[].class).getResultList().map(found -> {
            List<Row> rows = found.stream().map(WatchRepository::toRow).toList();
            return new Rules(
                    rows.stream().filter(Row::enabled).map(Row::rule).toList(),
                    rows.stream()
                            .filter(row -> !row.enabled())
                            .flatMap(row -> row.rule().actions().stream())
                            .collect(Collectors.toSet()));
        });
    }

    private static Row toRow(Object[] row) {
        Hours hours = row[6] == null
                ? null
                : new Hours(intOf(row[6]), intOf(row[7]), (Boolean) row[8], ZoneId.of((String) row[9]));
        Rule rule = new Rule(
                (String) row[0],
                Detector.of((String) row[1]),
                (String) row[2],
                Set.of(((String) row[3]).split(" ")),
                row[4] == null ? 0 : intOf(row[4]),
                row[5] == null ? null : Duration.ofSeconds(intOf(row[5])),
                hours);
        return new Row(rule, (Boolean) row[10]);
    }

    /** What {@code until} sees and {@code seen} does not, as far as the rules may be interested in it. */
    Uni<List<WatchedEvent>> next(Session session, Snapshot seen, Snapshot until, List<Rule> rules) {
        Set<String> actions = new TreeSet<>();
        rules.forEach(rule -> actions.addAll(rule.actions()));
        return session.createNativeQuery(NEXT, Object[].class)
                .setParameter("from", seen.next())
                .setParameter("fromRunning", seen.runningText())
                .setParameter("until", until.next())
                .setParameter("untilRunning", until.runningText())
                .setParameter("actions", String.join(" ", actions))
                .getResultList()
                .map(rows -> rows.stream().map(this::toEvent).toList());
    }

    private WatchedEvent toEvent(Object[] row) {
        return new WatchedEvent(
                (UUID) row[0],
                Columns.instant(row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                details((String) row[6]),
                (String) row[7]);
    }

    private Map<String, String> details(String json) {
        try {
            return mapper.readValue(json, MEMBERS).entrySet().stream()
                    .filter(member -> member.getValue() != null)
                    .collect(Collectors.toMap(Map.Entry::getKey, member -> String.valueOf(member.getValue())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // the column is jsonb with a member status
        }
    }

    private static int intOf(Object column) {
        return ((Number) column).intValue();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
