package dev.bulwark.messages.channels;

/** Why a message was not taken over. It names no address: what the other side said is not kept. */
public final class ChannelFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whose fault it is, and so what comes next. */
    public enum Kind {
        /** The channel is not well: all its messages wait. */
        CHANNEL,
        /** This message is to be tried again later, such as after greylisting. */
        LATER,
        /** This message will never be taken by this recipient, which says nothing about the channel. */
        NEVER,
        /** There is nobody whom it may go to: nothing was sent, which says nothing about the channel. */
        NOBODY
    }

    private final Kind kind;

    public ChannelFailure(Kind kind, String outcome) {
        super(outcome, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Such as {@code smtp_450}, {@code http_503}, {@code timeout}. */
    public String outcome() {
        return getMessage();
    }
}
