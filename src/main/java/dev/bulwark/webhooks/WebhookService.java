package dev.bulwark.webhooks;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.platform.outbound.OutboundUrl;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Keeps webhooks and shows their deliveries. */
@ApplicationScoped
class WebhookService {

    private static final int WEBHOOKS_MAX = 50;

    private final Mutiny.SessionFactory sessions;
    private final Commands commands;
    private final CommandCalls calls;
    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final WebhookSecrets secrets;
    private final WebhookConfig config;
    private final WebhookHosts hosts;
    private final Clock clock;

    WebhookService(
            Mutiny.SessionFactory sessions,
            Commands commands,
            CommandCalls calls,
            WebhookRepository webhooks,
            DeliveryRepository deliveries,
            WebhookSecrets secrets,
            WebhookConfig config,
            WebhookHosts hosts,
            Clock clock) {
        this.sessions = sessions;
        this.commands = commands;
        this.calls = calls;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.config = config;
        this.hosts = hosts;
        this.clock = clock;
    }

    /** Fails with VALIDATION_FAILED for an address that no webhook may have, and with WEBHOOKS_TOO_MANY. */
    Uni<Answer> create(Caller caller, String idempotencyKey, CreateWebhookRequest request) {
        requireUrl(request.url());
        return commands.run(
                calls.of(caller, "webhooks.create", idempotencyKey, request),
                session -> webhooks.lockAndCount(session)
                        .invoke(count -> {
                            if (count >= WEBHOOKS_MAX) {
                                throw WebhookProblem.WEBHOOKS_TOO_MANY.problem();
                            }
                        })
                        .chain(() -> create(session, caller, request)));
    }

    private void requireUrl(String url) {
        if (OutboundUrl.of(url, hosts.webhookAllowedHosts().orElse(Set.of())).isEmpty()) {
            throw ProblemException.invalid(List.of(FieldError.inBody(
                    "url", "url", "must be an https address with a host, without user, password or fragment")));
        }
    }

    private Uni<Outcome> create(Session session, Caller caller, CreateWebhookRequest request) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String secret = secrets.create();
        WebhookCreatedView view =
                new WebhookCreatedView(id, request.url(), request.eventTypes(), secret, clock.instant());
        return webhooks.insert(session, view, secrets.seal(id, secret), caller.userId())
                .replaceWith(() ->
                        Outcome.created(view).replayedAs(view.withoutSecret()).audited("webhook_id", id));
    }

    Uni<WebhookList> list() {
        return sessions.withSession(webhooks::list).map(items -> new WebhookList(items, null));
    }

    /** The former secret signs for a while. Fails with WEBHOOK_NOT_FOUND. */
    Uni<Answer> rotateSecret(Caller caller, String idempotencyKey, WebhookRequest request) {
        UUID id = request.webhookId();
        return commands.run(
                calls.of(caller, "webhooks.rotate_secret", idempotencyKey, request),
                session -> webhooks.lockSecret(session, id)
                        .map(found -> found.orElseThrow(WebhookProblem.WEBHOOK_NOT_FOUND::problem))
                        .chain(present -> rotate(session, id, present)));
    }

    private Uni<Outcome> rotate(Session session, UUID id, byte[] present) {
        String secret = secrets.create();
        Instant until = clock.instant().plus(config.formerSecretFor());
        return webhooks.rotate(session, id, secrets.sealAsFormer(id, present), until, secrets.seal(id, secret))
                .replaceWith(() -> Outcome.ok(new SecretView(id, secret, until))
                        .replayedAs(new SecretView(id, null, until))
                        .audited("webhook_id", id));
    }

    /** What is on its way is given up. Fails with WEBHOOK_NOT_FOUND. */
    Uni<Answer> delete(Caller caller, String idempotencyKey, WebhookRequest request) {
        UUID id = request.webhookId();
        return commands.run(
                calls.of(caller, "webhooks.delete", idempotencyKey, request),
                session -> webhooks.end(session, id, clock.instant())
                        .invoke(ended -> require(ended, WebhookProblem.WEBHOOK_NOT_FOUND))
                        .replaceWith(() -> Outcome.ok(request).audited("webhook_id", id)));
    }

    /**
     * Newest first.
     *
     * @param status null for all
     */
    Uni<DeliveryPage> deliveries(UUID webhookId, String status, String cursor, int limit) {
        Long before = Cursor.read(cursor, Long::valueOf);
        return sessions.withSession(session -> deliveries.list(
                        session, webhookId, status, before == null ? Long.MAX_VALUE : before, limit + 1))
                .map(found -> Cursor.page(
                        found,
                        limit,
                        DeliveryRepository.Listed::seq,
                        (items, next) -> new DeliveryPage(
                                items.stream()
                                        .map(DeliveryRepository.Listed::view)
                                        .toList(),
                                next)));
    }

    /** Fails with DELIVERY_NOT_FOUND, DELIVERY_PENDING. */
    Uni<Answer> redeliver(Caller caller, String idempotencyKey, RedeliverRequest request) {
        UUID id = request.deliveryId();
        return commands.run(
                calls.of(caller, "webhooks.redeliver", idempotencyKey, request),
                session -> deliveries
                        .exists(session, id)
                        .invoke(exists -> require(exists, WebhookProblem.DELIVERY_NOT_FOUND))
                        .chain(() -> deliveries.redeliver(session, id, clock.instant()))
                        .invoke(ended -> require(ended, WebhookProblem.DELIVERY_PENDING))
                        .replaceWith(() -> Outcome.ok(request).audited("delivery_id", id)));
    }

    private static void require(boolean holds, WebhookProblem otherwise) {
        if (!holds) {
            throw otherwise.problem();
        }
    }
}
