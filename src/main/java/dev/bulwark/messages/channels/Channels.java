package dev.bulwark.messages.channels;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The channels that the operator has configured, and whom alerts are told over them. */
@Singleton
public class Channels {

    private final Map<ChannelName, GuardedChannel> configured = new EnumMap<>(ChannelName.class);
    private final List<String> alertMailTo;
    private final List<String> alertSmsTo;

    Channels(
            Vertx vertx,
            SmtpConfig smtp,
            SmsConfig sms,
            AlertConfig alerts,
            MessageConfig messages,
            Templates templates,
            Clock clock) {
        smtp.host().ifPresent(host -> add(new MailChannel(vertx, smtp, messages, templates), messages));
        sms.gatewayUrl().ifPresent(url -> add(new SmsChannel(vertx, sms, messages, templates), messages));
        alerts.webhookUrl().ifPresent(url -> add(new AlertWebhookChannel(vertx, alerts, messages, clock), messages));
        this.alertMailTo = alerts.mailTo().orElse(List.of());
        this.alertSmsTo = alerts.smsTo().orElse(List.of());
    }

    private void add(Channel channel, MessageConfig config) {
        configured.put(channel.name(), new GuardedChannel(channel, config));
    }

    public Optional<GuardedChannel> find(ChannelName name) {
        return Optional.ofNullable(configured.get(name));
    }

    public boolean has(ChannelName name) {
        return configured.containsKey(name);
    }

    public int count() {
        return configured.size();
    }

    /** The security contacts of mail or SMS; the webhook has one receiver, without an address. */
    public List<String> alertContacts(ChannelName name) {
        return name == ChannelName.MAIL ? alertMailTo : name == ChannelName.SMS ? alertSmsTo : List.of();
    }
}
