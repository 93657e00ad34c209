package dev.bulwark.messages.channels;

import dev.bulwark.messages.channels.ChannelFailure.Kind;
import dev.bulwark.platform.outbound.RefusedAddress;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/** What an answer over HTTP means for a message. Pure. */
final class HttpFailures {

    /** The body is not understood: it will not be later either. It says nothing about the channel. */
    private static final Set<Integer> OF_MESSAGE = Set.of(400, 413, 422);

    private HttpFailures() {}

    /** @param status of the answer, if one comes */
    static Uni<Void> judge(Uni<Integer> status) {
        return status.onFailure()
                .transform(HttpFailures::failure)
                .invoke(HttpFailures::require)
                .replaceWithVoid();
    }

    private static void require(int status) {
        if (status < 200 || status > 299) {
            throw new ChannelFailure(OF_MESSAGE.contains(status) ? Kind.NEVER : Kind.CHANNEL, "http_" + status);
        }
    }

    private static ChannelFailure failure(Throwable failure) {
        return new ChannelFailure(Kind.CHANNEL, failure instanceof RefusedAddress ? "refused_address" : "unreachable");
    }
}
