package dev.bulwark.evidence.months;

/** How an event is found by its leaf: in the one part of the log that can hold it. */
public final class SealedSql {

    /** Of an event, in the order of its fields. */
    public static final String EVENT = """
            e.id, e.occurred_at, e.event_type, e.user_id, e.action, e.ip_address, e.user_agent, cast(e.details as text)
            """;

    /** Whether the leaf l is that of the event e. */
    public static final String MATCH = """
            e.id = l.event_id and e.occurred_at >= coalesce(l.occurred_at, '-infinity')
                and e.occurred_at <= coalesce(l.occurred_at, audit_leaf_untimed_until())
            """;

    /** Which leaves l count: whoever can write to the table can add others, and no checkpoint covers those. */
    public static final String COVERED = " l.position < (select coalesce(max(tree_size), 0) from audit_checkpoint) ";

    /**
     * Leaves with their events, or without where there is none; twice where there are two, which no check takes for one. The limit
     * keeps the planner from reading the whole log: it does not know that one part is looked into for each leaf, and not all.
     */
    public static final String SEALED = "select l.position, l.event_id, l.hash, " + EVENT
            + "from audit_leaf l left join lateral (select * from audit_event e where " + MATCH
            + " limit 2) e on true ";

    private SealedSql() {}
}
