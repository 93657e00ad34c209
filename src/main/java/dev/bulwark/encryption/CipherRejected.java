package dev.bulwark.encryption;

/** A stored value did not open: altered, moved, cut, or sealed under another key. Says no more, by intent. */
public final class CipherRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CipherRejected() {
        super("a sealed value did not open");
    }
}
