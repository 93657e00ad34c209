package dev.bulwark.platform.privacy;

/** What becomes of a column of a person who is erased. */
public enum Fate {
    /** It holds nothing any more. */
    EMPTIED,
    /** It holds what was sealed under a key that is destroyed. */
    DARK,
    /** It stays, as the law demands or as evidence, and names no one but by an id. */
    KEPT,
    /** It cannot be told whose it is, and ends by itself. */
    ENDS
}
