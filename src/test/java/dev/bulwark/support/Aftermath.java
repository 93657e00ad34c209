package dev.bulwark.support;

import dev.bulwark.support.MoneyCommand.Effect;
import dev.bulwark.support.MoneyCommand.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares what a crash left in the database with what clients were told. Reads every table on its own and assumes
 * nothing of how they are written together. Covers all that one caller did, and that caller must have sent nothing else.
 */
public final class Aftermath {

    private static final String OPERATIONS = Arrays.stream(Kind.values())
            .map(kind -> "'" + kind.operation() + "'")
            .collect(Collectors.joining(","));
    private static final String EFFECTS = """
            select id, kind, case when kind <> 'deposit' then debit_account_id end, credit_account_id, amount_minor,
                   reference
            from transfer where booked_by = ?
            union all
            select id, 'hold', account_id, null, amount_minor, reference from hold where created_by = ?
            """;
    private static final String ANSWERS = """
            select key, answer_status, coalesce(answer::jsonb ->> 'transfer_id', answer::jsonb ->> 'hold_id')::uuid
            from command_record where caller_id = ? and operation in (%s)
            """.formatted(OPERATIONS);
    private static final String AUDITS = """
            select id, coalesce(details ->> 'transfer_id', details ->> 'hold_id')::uuid,
                   coalesce(details ->> 'hold_id', details ->> 'transfer_id')::uuid
            from audit_event where user_id = ?::text and details ->> 'status' = 'success' and action in (%s)
            """.formatted(OPERATIONS);
    /** Those of no audit event are nobody's, and so everybody's. */
    private static final String OUTBOX = """
            select o.id, o.subject_id from outbox_event o left join audit_event a on a.id = o.id
            where o.type in (%s) and (a.id is null or a.user_id = ?::text)
            """.formatted(OPERATIONS);

    /** What is wrong, a line each. */
    public record Findings(List<String> lost, List<String> doubled, List<String> half, List<String> broken) {

        public boolean isClean() {
            return lost.isEmpty() && doubled.isEmpty() && half.isEmpty() && broken.isEmpty();
        }
    }

    /** An audit event: what it names, and what the outbox event beside it must be about. */
    private record Audit(UUID named, UUID subject) {}

    private final Connection connection;
    private final UUID callerId;
    private final Receipts receipts;
    private final Map<UUID, Effect> effects = new HashMap<>();
    private final Map<String, UUID> answers = new HashMap<>();
    private final Map<UUID, Audit> audits = new HashMap<>();
    private final Map<UUID, UUID> outbox = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    private Aftermath(Connection connection, UUID callerId, Receipts receipts) {
        this.connection = connection;
        this.callerId = callerId;
        this.receipts = receipts;
    }

    /** @param connection in a transaction that sees one snapshot, or where nobody else writes; as the superuser */
    public static Findings of(Connection connection, UUID callerId, Receipts receipts) throws SQLException {
        Aftermath aftermath = new Aftermath(connection, callerId, receipts);
        aftermath.read();
        aftermath.findStrangers();
        aftermath.findBrokenBalances();
        return new Findings(aftermath.lost(), aftermath.doubled(), aftermath.half(), aftermath.broken);
    }

    private void read() throws SQLException {
        query(
                EFFECTS,
                2,
                row -> effects.put(
                        id(row, 1),
                        new Effect(row.getString(2), id(row, 3), id(row, 4), row.getLong(5), row.getString(6))));
        query(ANSWERS, 1, row -> {
            if (row.getInt(2) == 201) {
                answers.put(row.getString(1), id(row, 3));
            } else {
                broken.add(row.getString(1) + " is stored with the answer " + row.getInt(2));
            }
        });
        query(AUDITS, 1, row -> audits.put(id(row, 1), new Audit(id(row, 2), id(row, 3))));
        query(OUTBOX, 1, row -> outbox.put(id(row, 1), id(row, 2)));
    }

    /** Acknowledged, but not there as it was asked for, or a retry would not be answered with it. */
    private List<String> lost() {
        List<String> lost = new ArrayList<>();
        receipts.acknowledgedIds().forEach((key, id) -> {
            if (!receipts.get(key).effect().equals(effects.get(id))) {
                lost.add(key + " was acknowledged as " + id + ", which is " + effects.get(id));
            } else if (!id.equals(answers.get(key))) {
                lost.add(key + " was acknowledged as " + id + ", and its stored answer is " + answers.get(key));
            }
        });
        return lost;
    }

    /** One command, more than one effect. Two commands never bear the same kind and reference. */
    private List<String> doubled() {
        List<String> doubled = new ArrayList<>(receipts.contradictions());
        Map<String, List<UUID>> byOrigin = new TreeMap<>();
        effects.forEach((id, effect) -> byOrigin.computeIfAbsent(origin(effect), origin -> new ArrayList<>())
                .add(id));
        byOrigin.forEach((origin, ids) -> {
            if (ids.size() > 1) {
                doubled.add(origin + " was booked as " + ids);
            }
        });
        return doubled;
    }

    /** Each effect has one stored answer, one audit event and one outbox event, and each of those has its effect. */
    private List<String> half() {
        Map<UUID, int[]> counts = new TreeMap<>();
        effects.keySet().forEach(id -> count(counts, id, 0));
        answers.values().forEach(id -> count(counts, id, 1));
        audits.values().forEach(audit -> count(counts, audit.named(), 2));
        List<String> half = new ArrayList<>();
        outbox.forEach((id, subject) -> {
            Audit audit = audits.get(id);
            if (audit == null || !audit.subject().equals(subject)) {
                half.add("outbox event " + id + " about " + subject + " beside " + audit);
            } else {
                count(counts, audit.named(), 3);
            }
        });
        counts.forEach((id, found) -> {
            if (!Arrays.equals(found, new int[] {1, 1, 1, 1})) {
                half.add("%s has %d rows, %d answers, %d audit events and %d outbox events"
                        .formatted(id, found[0], found[1], found[2], found[3]));
            }
        });
        return half;
    }

    private static void count(Map<UUID, int[]> counts, UUID id, int what) {
        counts.computeIfAbsent(id, first -> new int[4])[what]++;
    }

    private void findStrangers() {
        Map<String, Effect> asked = receipts.all().stream()
                .map(MoneyCommand::effect)
                .collect(Collectors.toMap(Aftermath::origin, effect -> effect));
        effects.forEach((id, effect) -> {
            if (!effect.equals(asked.get(origin(effect)))) {
                broken.add(id + " is " + effect + ", and asked for was " + asked.get(origin(effect)));
            }
        });
    }

    private static String origin(Effect effect) {
        return effect.kind() + ' ' + effect.reference();
    }

    /** The model: what was acknowledged, and of the rest what a retry will be told has been done. */
    private void findBrokenBalances() throws SQLException {
        Map<UUID, Long> posted = new HashMap<>();
        Map<UUID, Long> pending = new HashMap<>();
        Set<String> done = new HashSet<>(receipts.acknowledgedIds().keySet());
        done.addAll(answers.keySet());
        for (MoneyCommand command : receipts.all()) {
            long amountMinor = done.contains(command.key()) ? command.amountMinor() : 0;
            if (command.kind() == Kind.HOLD) {
                pending.merge(command.from(), amountMinor, Long::sum);
                continue;
            }
            if (command.kind() == Kind.CAPTURE) {
                pending.merge(command.from(), -amountMinor, Long::sum);
            }
            if (command.from() != null) {
                posted.merge(command.from(), -amountMinor, Long::sum);
            }
            posted.merge(command.to(), amountMinor, Long::sum);
        }
        query("select id, posted_minor, pending_minor from ledger_account", 0, row -> {
            UUID id = id(row, 1);
            if (!posted.containsKey(id) && !pending.containsKey(id)) {
                return; // not of these clients, or the bank's own, which the invariants balance against the others
            }
            long postedMinor = posted.getOrDefault(id, 0L);
            long pendingMinor = pending.getOrDefault(id, 0L);
            if (row.getLong(2) != postedMinor || row.getLong(3) != pendingMinor) {
                broken.add("account %s has %d posted and %d pending, and should have %d and %d"
                        .formatted(id, row.getLong(2), row.getLong(3), postedMinor, pendingMinor));
            }
        });
        query(
                "select invariant || ' ' || subject from ledger_broken_invariant",
                0,
                row -> broken.add(row.getString(1)));
        query("select invariant || ' ' || subject from ledger_broken_hold", 0, row -> broken.add(row.getString(1)));
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    /** @param callers how often the caller's id is asked for */
    private void query(String sql, int callers, Reader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= callers; i++) {
                statement.setObject(i, callerId);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
