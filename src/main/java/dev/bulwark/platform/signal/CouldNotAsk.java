package dev.bulwark.platform.signal;

/** A probe was not heard, and so saw its control neither work nor fail. */
public final class CouldNotAsk extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why a part of a sentence, without personal data */
    public CouldNotAsk(String why) {
        super(why, null, false, false);
    }
}
