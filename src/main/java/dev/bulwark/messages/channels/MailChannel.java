package dev.bulwark.messages.channels;

import dev.bulwark.messages.channels.ChannelFailure.Kind;
import dev.bulwark.platform.outbound.OutboundClient;
import dev.bulwark.platform.outbound.RefusedAddress;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import io.vertx.mutiny.ext.mail.MailClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/**
 * Mail over SMTP, each over a connection of its own. TLS is demanded, and the server's certificate and name are verified, unless
 * the operator has said aloud that there is none. Passwords are for a server that has proved who it is: without TLS a start with
 * one is refused.
 */
final class MailChannel implements Channel {

    private static final int SERVICE_NOT_AVAILABLE = 421;
    private static final int PERMANENT = 500;
    private static final String OF_RECIPIENT = "recipient address not accepted";

    private final Vertx vertx;
    private final MailConfig options;
    private final String host;
    private final Supplier<Uni<InetAddress>> judged;
    private final String from;
    private final Templates templates;

    /** @param config with a host and a sender */
    MailChannel(Vertx vertx, SmtpConfig config, MessageConfig messages, Templates templates) {
        this(vertx, config, messages, templates, () -> judged(vertx, config, messages));
    }

    /** @param judged where the host's name leads now; fails where nothing may be sent to */
    MailChannel(
            Vertx vertx,
            SmtpConfig config,
            MessageConfig messages,
            Templates templates,
            Supplier<Uni<InetAddress>> judged) {
        this.vertx = vertx;
        this.host = config.host().orElseThrow();
        this.judged = judged;
        this.from = config.from().orElseThrow();
        this.templates = templates;
        this.options = options(config, messages);
    }

    private static Uni<InetAddress> judged(Vertx vertx, SmtpConfig config, MessageConfig messages) {
        String host = config.host().orElseThrow();
        return OutboundClient.judged(
                vertx, host, messages.allowedHosts().orElse(Set.of()).contains(host));
    }

    private MailConfig options(SmtpConfig config, MessageConfig messages) {
        Duration timeout = messages.timeout();
        MailConfig options = new MailConfig(host, config.port())
                .setOwnHostname(domain())
                .setKeepAlive(false)
                .setMaxPoolSize(1)
                .setUserAgent("bulwark")
                .setAuthMethods("PLAIN LOGIN")
                .setLogin(config.username().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
                .setUsername(config.username().orElse(null))
                .setPassword(config.password().orElse(null))
                .setSsl(config.tls().equals(SmtpConfig.TLS))
                .setStarttls(
                        config.tls().equals(SmtpConfig.STARTTLS) ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
                .setConnectTimeout((int) timeout.toMillis())
                .setSslHandshakeTimeout(timeout.toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                // What hangs is closed, not only left alone.
                .setIdleTimeout((int) timeout.toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        config.ca().ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertValue(read(file))));
        return options;
    }

    /** At start, where reading a file blocks nobody. */
    private static Buffer read(String file) {
        try {
            return Buffer.buffer(Files.readAllBytes(Path.of(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    @Override
    public ChannelName name() {
        return ChannelName.MAIL;
    }

    @Override
    public Uni<Void> send(Outgoing message) {
        if (!Addresses.mayBeMailed(message.to())) {
            return Uni.createFrom().failure(new ChannelFailure(Kind.NOBODY, "refused_recipient"));
        }
        MailMessage mail = mail(message);
        return judged.get()
                .chain(address -> sendOnce(mail, address))
                .onFailure()
                .transform(MailChannel::failure);
    }

    /**
     * Over a client of its own, which ends with the attempt: a server that hangs would keep a place of a shared one for ever. It
     * gets settings of its own too, which leave it to the client to verify the server's name: the client writes that into them,
     * and switches it off where it finds it written.
     */
    private Uni<Void> sendOnce(MailMessage mail, InetAddress address) {
        return Uni.createFrom().deferred(() -> {
            MailClient client = MailClient.create(
                    io.vertx.mutiny.core.Vertx.newInstance(new PinnedVertx(vertx, host, address)),
                    new MailConfig(options));
            return client.sendMail(mail).replaceWithVoid().onTermination().invoke(client::closeAndForget);
        });
    }

    private MailMessage mail(Outgoing message) {
        Templates.Letter letter = templates.mail(message.told());
        return new MailMessage(from, message.to(), letter.subject(), letter.text()).setHeaders(headers(message.id()));
    }

    /** A mail that comes twice has one id. Nobody's absence is to be answered (RFC 3834). */
    private MultiMap headers(UUID id) {
        return MultiMap.caseInsensitiveMultiMap()
                .add("Message-ID", '<' + id.toString() + '@' + domain() + '>')
                .add("Auto-Submitted", "auto-generated");
    }

    /** A server that is well refuses a recipient; anything else is the server's own trouble, or ours with it. */
    static ChannelFailure failure(Throwable failure) {
        if (failure instanceof SMTPException) {
            SMTPException refusal = (SMTPException) failure;
            int code = refusal.getReplyCode();
            boolean ofRecipient =
                    String.valueOf(refusal.getMessage()).startsWith(OF_RECIPIENT) && code != SERVICE_NOT_AVAILABLE;
            Kind kind = !ofRecipient ? Kind.CHANNEL : code < PERMANENT ? Kind.LATER : Kind.NEVER;
            return new ChannelFailure(kind, "smtp_" + code);
        }
        if (failure instanceof RefusedAddress) {
            return new ChannelFailure(Kind.CHANNEL, "refused_address");
        }
        if (failure instanceof SSLException
                || String.valueOf(failure.getMessage()).contains("STARTTLS")) {
            return new ChannelFailure(Kind.CHANNEL, "tls_refused");
        }
        return new ChannelFailure(Kind.CHANNEL, "unreachable");
    }
}
