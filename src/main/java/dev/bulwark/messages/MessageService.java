package dev.bulwark.messages;

import dev.bulwark.messages.channels.ChannelName;
import dev.bulwark.messages.channels.Channels;
import dev.bulwark.messages.channels.MessageConfig;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Shows messages, and how the channels do. */
@ApplicationScoped
class MessageService {

    private final Mutiny.SessionFactory sessions;
    private final MessageRepository messages;
    private final ChannelRepository states;
    private final Channels channels;
    private final MessageConfig config;

    MessageService(
            Mutiny.SessionFactory sessions,
            MessageRepository messages,
            ChannelRepository states,
            Channels channels,
            MessageConfig config) {
        this.sessions = sessions;
        this.messages = messages;
        this.states = states;
        this.channels = channels;
        this.config = config;
    }

    /**
     * Newest first.
     *
     * @param status null for all
     * @param channel null for all
     */
    Uni<MessagePage> list(String status, String channel, String cursor, int limit) {
        UUID before = Cursor.read(cursor, UUID::fromString);
        return sessions.withSession(session -> states.states(session)
                .chain(found -> messages.list(session, before, status, channel, limit + 1)
                        .map(rows -> Cursor.page(
                                rows,
                                limit,
                                MessageView::messageId,
                                (items, next) -> new MessagePage(views(found), items, next)))));
    }

    private List<ChannelView> views(List<ChannelRepository.State> found) {
        return found.stream()
                .map(state -> new ChannelView(
                        state.channel(),
                        channels.has(ChannelName.valueOf(state.channel().toUpperCase(Locale.ROOT))),
                        state.failures() >= config.failingAfter(),
                        state.failures(),
                        state.waiting()))
                .toList();
    }
}
