package dev.bulwark.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The whole way of a request, in order. Links 1 to 6 are registered here; the rest is where the framework wants it.
 *
 * <ol>
 *   <li>{@link RequestIdLink}: takes or makes the request id, finds the client's address
 *   <li>{@link SecurityHeadersLink}: headers that every answer carries, errors too
 *   <li>{@link AnswerDeadlineLink}: answers in time, whatever the rest of the way waits for
 *   <li>{@link ClosingTimeLink}: lets nothing new in once the service is stopping
 *   <li>{@link FrontDoorLink}: refuses plain HTTP from strangers, paths in no canonical form, repeated parameters
 *   <li>{@link RateLimitLink}: counts the request against its user or address
 *   <li>authentication: {@code auth.AccessTokenMechanism}, on operations that demand a permission
 *   <li>authorization: {@code @PermissionsAllowed} on the resource method; without an annotation nobody passes
 *   <li>required actions: {@code auth.RequiredActionsFilter}
 *   <li>step-up: {@code auth.StepUpFilter}, on operations marked {@link StepUp}
 *   <li>validation: {@link dev.bulwark.platform.json.RequestBodyReader}, every bad field at once
 *   <li>the handler: one {@code *Resource} method, one {@code *Service} method
 *   <li>audit: success in the handler's transaction; refusals in {@code audit.RefusalAudit}
 *   <li>{@link ProblemMapper}: whatever was thrown becomes RFC 9457
 * </ol>
 */
@ApplicationScoped
class RequestChain {

    void register(
            @Observes Filters filters,
            RequestIdLink requestId,
            SecurityHeadersLink securityHeaders,
            AnswerDeadlineLink answerDeadline,
            ClosingTimeLink closingTime,
            FrontDoorLink frontDoor,
            RateLimitLink rateLimit) {
        // Higher runs first; the framework's own authentication sits at 200.
        filters.register(requestId, 1000);
        filters.register(securityHeaders, 990);
        filters.register(answerDeadline, 987);
        filters.register(closingTime, 985);
        filters.register(frontDoor, 980);
        filters.register(rateLimit, 970);
    }

    /** The framework sets its own limit for bodies at -2, and reads them from 0 on. */
    void registerBodyLimits(@Observes Router router, BodyLimits bodyLimits) {
        router.route().order(-1).handler(bodyLimits::lower);
    }

    /** What fails before or outside JAX-RS gets the same kind of answer. First in line, before the framework's page. */
    void registerFailures(
            @Observes Router router,
            RequestIdLink requestId,
            SecurityHeadersLink securityHeaders,
            ProblemMapper problems) {
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> {
            if (RequestOrigin.of(context) == null) { // failed before the first link, such as without a Host
                requestId.identify(context);
                securityHeaders.secure(context);
            }
            problems.answer(context, context.failure(), context.statusCode());
        });
    }
}
