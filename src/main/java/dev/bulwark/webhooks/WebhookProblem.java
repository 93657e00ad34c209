package dev.bulwark.webhooks;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How a command on webhooks can be refused. */
public enum WebhookProblem implements ProblemType {
    WEBHOOK_NOT_FOUND(404, "Webhook not found", "There is no such webhook."),
    DELIVERY_NOT_FOUND(404, "Delivery not found", "There is no such delivery."),
    WEBHOOKS_TOO_MANY(409, "Too many webhooks", "So many webhooks are there already that no more are made."),
    DELIVERY_PENDING(409, "Delivery pending", "The delivery has not ended yet: it is being tried already.");

    private final ProblemText text;

    WebhookProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
