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

    private static final String LOCK = "select seen, cluster, came_with from security_watch for update skip locked";

    /** A statement of its own: that which waits for nobody may have begun before the last look was over. */
    private static final String CURRENT =
            "select cast(pg_current_snapshot() as text), system_identifier from pg_control_system()";

    /**
     * The last event that came with a copy of the database and whose transaction is still to come in this server, where that number
     * will be another's. No event of this server's own has such a number yet. Null for none.
     */
    private static final String CAME_WITH = """
            select (select id from audit_event
                    where tx >= :next and exists (select from audit_event where tx >= :next) order by id desc limit 1)
            """;

    private static final String MOVE = """
            update security_watch set seen = :seen, cluster = :cluster, came_with = cast(:cameWith as uuid),
                looked_at = clock_timestamp()
            """;
    private static final String AGE =
            "select cast(extract(epoch from clock_timestamp() - looked_at) as double precision) from security_watch";
    private static final String RULES = """
            select type, detector, severity, array_to_string(actions, ' '), threshold, window_seconds, hours_from, hours_to,
                   weekends, zone, enabled
            from security_rule order by type, detector
            """;
    /** The canaries are few, and looked up by hash. */
    private static final String OF_INTEREST = """
                and (e.action = any (string_to_array(:actions, ' '))
                    or e.event_type = 'security_alert' and e.user_id = 'system' and e.details ->> 'severity' is not null
                    or e.details ->> 'customer_id' in (select cast(subject_id as text) from security_canary)
                    or e.details ->> 'account_id' in (select cast(subject_id as text) from security_canary)
                    or e.details ->> 'loan_id' in (select cast(subject_id as text) from security_canary)
                    or e.details ->> 'document_id' in (select cast(subject_id as text) from security_canary))
            order by e.tx, e.id
            """;

    private static final String EVENTS = """
            select e.id, e.occurred_at, e.event_type, e.user_id, e.action, e.ip_address, cast(e.details as text),
                   (select cast(c.subject_id as text) from security_canary c
                    where cast(c.subject_id as text) in (e.details ->> 'customer_id', e.details ->> 'account_id',
                        e.details ->> 'loan_id', e.details ->> 'document_id') limit 1)
            from audit_event e
            """;
    private static final String NEXT = EVENTS + """
            where (e.tx >= :from or e.tx = any (cast(string_to_array(:fromRunning, ',') as bigint[])))
                and e.tx < :until and e.tx <> all (cast(string_to_array(:untilRunning, ',') as bigint[]))
                and (cast(:cameWith as uuid) is null or e.id > cast(:cameWith as uuid))
            """ + OF_INTEREST;

    /** What the other server's last look did not see, by that server's numbers, and what is this one's own. */
    private static final String NEXT_OF_COPY = EVENTS + """
            where (e.tx >= :from or e.tx = any (cast(string_to_array(:fromRunning, ',') as bigint[]))
                    or e.id > cast(:cameWith as uuid))
            """ + OF_INTEREST;

    /**
     * @param seen what the last look could see
     * @param current what this one can
     * @param clusterNow the server that the database is in
     * @param isCopy whether the last look was in another one, whose numbers of transactions say nothing here
     * @param cameWith the last event that came with a copy and must not be taken for one of this server's; null for none
     */
    record Place(Snapshot seen, Snapshot current, long clusterNow, boolean isCopy, UUID cameWith) {

        /** How far to look, with so many transactions at once. A copy is taken up whole. */
        Snapshot until(int atOnce) {
            return isCopy ? current : current.upTo(seen.next() + atOnce);
        }
    }

    /** @param disabled types of rules that are switched off */
    record Rules(List<Rule> enabled, Set<String> disabled) {}

    private record Row(Rule rule, boolean enabled) {}

    private final ObjectMapper mapper;

    WatchRepository(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Empty while another replica looks. */
    Uni<Optional<Place>> lock(Session session) {
        return session.createNativeQuery(LOCK, Object[].class)
                .getResultList()
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : place(session, rows.get(0)).map(Optional::of));
    }

    private static Uni<Place> place(Session session, Object[] last) {
        Snapshot seen = Snapshot.of((String) last[0]);
        return session.createNativeQuery(CURRENT, Object[].class)
                .getSingleResult()
                .chain(now -> {
                    Snapshot current = Snapshot.of((String) now[0]);
                    boolean isCopy = number(last[1]) != number(now[1]);
                    Uni<UUID> cameWith = isCopy
                            ? cameWith(session, current)
                            : Uni.createFrom().item((UUID) last[2]);
                    return cameWith.map(event -> new Place(seen, current, number(now[1]), isCopy, event));
                });
    }

    private static Uni<UUID> cameWith(Session session, Snapshot current) {
        return session.createNativeQuery(CAME_WITH, UUID.class)
                .setParameter("next", current.next())
                .getSingleResultOrNull();
    }

    Uni<Void> move(Session session, Place place, Snapshot seen) {
        return session.createNativeQuery(MOVE)
                .setParameter("seen", seen.text())
                .setParameter("cluster", place.clusterNow())
                .setParameter("cameWith", place.cameWith())
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

    /** What {@code until} sees and the last look did not, as far as the rules may be interested in it. */
    Uni<List<WatchedEvent>> next(Session session, Place place, Snapshot until, List<Rule> rules) {
        Set<String> actions = new TreeSet<>();
        rules.forEach(rule -> actions.addAll(rule.actions()));
        var query = session.createNativeQuery(place.isCopy() ? NEXT_OF_COPY : NEXT, Object[].class)
                .setParameter("from", place.seen().next())
                .setParameter("fromRunning", place.seen().runningText())
                .setParameter("cameWith", place.cameWith())
                .setParameter("actions", String.join(" ", actions));
        if (!place.isCopy()) {
            query.setParameter("until", until.next()).setParameter("untilRunning", until.runningText());
        }
        return query.getResultList()
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
