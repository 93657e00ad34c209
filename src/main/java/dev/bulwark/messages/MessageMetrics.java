package dev.bulwark.messages;

import dev.bulwark.messages.channels.ChannelName;
import dev.bulwark.messages.channels.Channels;
import dev.bulwark.messages.channels.MessageConfig;
import dev.bulwark.platform.db.NotInService;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/** How the channels do, for the management port. The same on every replica; NaN until there is something to show. */
@ApplicationScoped
class MessageMetrics {

    private final MeterRegistry registry;
    private final Mutiny.SessionFactory sessions;
    private final ChannelRepository states;
    private final Channels channels;
    private final MessageConfig config;
    private volatile List<ChannelRepository.State> shown = List.of();

    MessageMetrics(
            MeterRegistry registry,
            Mutiny.SessionFactory sessions,
            ChannelRepository states,
            Channels channels,
            MessageConfig config) {
        this.registry = registry;
        this.sessions = sessions;
        this.states = states;
        this.channels = channels;
        this.config = config;
    }

    void register(@Observes StartupEvent started) {
        Gauge.builder("bulwark.messages.channels", channels, Channels::count)
                .description("Channels that are configured; with none, nobody is told anything outside of the service")
                .register(registry);
        for (ChannelName channel : ChannelName.values()) {
            gauge(
                    "bulwark.messages.waiting",
                    "Messages that are not delivered and not given up",
                    channel,
                    ChannelRepository.State::waiting);
            gauge(
                    "bulwark.messages.failing",
                    "Whether a channel has failed so often in a row that it raises an alert",
                    channel,
                    state -> state.failures() >= config.failingAfter() ? 1 : 0);
        }
    }

    private void gauge(
            String name, String description, ChannelName channel, ToDoubleFunction<ChannelRepository.State> value) {
        Gauge.builder(
                        name,
                        this,
                        metrics -> metrics.shown.stream()
                                .filter(state -> state.channel().equals(channel.code()))
                                .mapToDouble(value)
                                .findFirst()
                                .orElse(Double.NaN))
                .description(description)
                .tag("channel", channel.code())
                .register(registry);
    }

    @Scheduled(
            every = "${bulwark.messages.measure-every:10s}",
            delayed = "3s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> measure() {
        return sessions.withSession(states::states).invoke(all -> shown = all).replaceWithVoid();
    }
}
