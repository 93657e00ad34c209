package dev.bulwark.loans.schedule;

/** Where a due date goes that is no business day (ISDA 2006 Definitions, 4.12). */
public enum BusinessDayRule {
    /** It stays. */
    NONE,
    FOLLOWING,
    /** The following one, unless that lies in another month: then the preceding one. */
    MODIFIED_FOLLOWING,
    PRECEDING
}
