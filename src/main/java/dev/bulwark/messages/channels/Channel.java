package dev.bulwark.messages.channels;

import io.smallrye.mutiny.Uni;

/** A way out. */
interface Channel {

    ChannelName name();

    /** Ends when the other side has taken the message over. Fails with {@link ChannelFailure} and nothing else. */
    Uni<Void> send(Outgoing message);
}
