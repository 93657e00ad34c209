package dev.bulwark.encryption;

/** Is told of every value that did not open. The reader fails in any case; the alarm must not depend on who reads. */
public interface TamperingWatch {

    /** Returns at once. */
    void rejected(CellAddress address);
}
