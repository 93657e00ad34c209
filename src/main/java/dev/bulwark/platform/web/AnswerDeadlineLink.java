package dev.bulwark.platform.web;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeoutException;

/**
 * Answers 503 to a request that nobody answered in time, whatever it waits for. A database that falls silent, connected
 * but without a word, ends no query by itself, and its driver waits as long. What the request does is not undone: as after
 * any 503, the same idempotency key tells. While the body still arrives the time starts anew, so a long upload is no
 * silence of ours; an answer that has begun may take as long as it needs.
 */
@ApplicationScoped
class AnswerDeadlineLink implements Handler<RoutingContext> {

    private final Vertx vertx;
    private final ProblemMapper problems;
    private final long deadlineMillis;

    AnswerDeadlineLink(Vertx vertx, ProblemMapper problems, WebConfig config) {
        this.vertx = vertx;
        this.problems = problems;
        this.deadlineMillis = config.answerDeadline().toMillis();
    }

    @Override
    public void handle(RoutingContext context) {
        Wait wait = new Wait(context);
        wait.begin();
        context.addEndHandler(ended -> wait.end());
        context.next();
    }

    /** Used on the request's event loop only. */
    private final class Wait {

        private final RoutingContext context;
        private long timer;
        private long bytesRead;

        Wait(RoutingContext context) {
            this.context = context;
        }

        void begin() {
            bytesRead = context.request().bytesRead();
            timer = vertx.setTimer(deadlineMillis, fired -> passed());
        }

        private void passed() {
            if (bytesRead != context.request().bytesRead()) {
                begin();
                return;
            }
            problems.answer(context, new TimeoutException("no answer within " + deadlineMillis + " ms"), 503);
        }

        void end() {
            vertx.cancelTimer(timer);
        }
    }
}
