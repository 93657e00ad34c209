package dev.bulwark.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What clients have sent and what they were told; nothing here comes from the database. Safe for many threads. */
public final class Receipts {

    private final Map<String, MoneyCommand> sent = new ConcurrentHashMap<>();
    private final Map<String, UUID> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> contradictions = new ConcurrentLinkedQueue<>();

    /** Before it leaves: it may be booked from then on. */
    public void sent(MoneyCommand command) {
        sent.put(command.key(), command);
    }

    /** @param id of the transfer or hold that the answer names */
    public void acknowledged(MoneyCommand command, UUID id) {
        UUID earlier = acknowledged.putIfAbsent(command.key(), id);
        if (earlier != null && !earlier.equals(id)) {
            contradictions.add(command.key() + " was answered with " + earlier + " and with " + id);
        }
    }

    public Collection<MoneyCommand> all() {
        return sent.values();
    }

    public MoneyCommand get(String key) {
        return sent.get(key);
    }

    /** By key. */
    public Map<String, UUID> acknowledgedIds() {
        return acknowledged;
    }

    public List<MoneyCommand> unanswered() {
        return sent.values().stream()
                .filter(command -> !acknowledged.containsKey(command.key()))
                .toList();
    }

    /** Keys whose answers name two different things. */
    public List<String> contradictions() {
        return new ArrayList<>(contradictions);
    }
}
