package dev.bulwark.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.platform.json.Violations;
import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.Problem;
import dev.bulwark.platform.problem.ProblemException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.web.RoutingContext;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.hibernate.JDBCException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns everything that is thrown into an answer: the only place where an error body is made. Expected problems are
 * logged once at info, unexpected ones once at error with their stack; neither text reaches the client.
 */
@Singleton
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private static final Map<Integer, CommonProblem> BY_STATUS = Map.of(
            400, CommonProblem.MALFORMED_REQUEST,
            401, CommonProblem.UNAUTHENTICATED,
            403, CommonProblem.ACCESS_DENIED,
            404, CommonProblem.NOT_FOUND,
            405, CommonProblem.METHOD_NOT_ALLOWED,
            406, CommonProblem.NOT_ACCEPTABLE,
            413, CommonProblem.PAYLOAD_TOO_LARGE,
            414, CommonProblem.MALFORMED_REQUEST,
            415, CommonProblem.UNSUPPORTED_MEDIA_TYPE,
            503, CommonProblem.UNAVAILABLE);

    private static final String CODE = "bulwark.problem";
    private static final long UNAVAILABLE_RETRY_SECONDS = 1;
    private static final int CAUSES_MAX = 10;

    /**
     * PostgreSQL's classes 08 (connection), 53 (resources) and 57P (shutting down, starting up), and what a limit of time
     * ends: 57014 (query canceled), 55P03 (lock not available), 25P03 (idle in a transaction).
     */
    private static final Pattern OUTAGE_STATES = Pattern.compile("08...|53...|57P..|57014|55P03|25P03");

    private final ObjectMapper mapper;
    private final RouteTable routes;
    private final QueryFaults queryFaults;

    ProblemMapper(ObjectMapper mapper, RouteTable routes, QueryFaults queryFaults) {
        this.mapper = mapper;
        this.routes = routes;
        this.queryFaults = queryFaults;
    }

    @ServerExceptionMapper
    Response map(Throwable thrown, RoutingContext context) {
        if (context.response().ended()) { // by AnswerDeadlineLink, or the client has gone
            LOG.warnf("came too late to be told: %s", thrown);
            return Response.status(CommonProblem.UNAVAILABLE.status()).build();
        }
        ProblemException failure = classify(thrown, -1);
        Response.ResponseBuilder answer =
                Response.status(failure.type().status()).entity(body(failure, context));
        headers(failure, context).forEach(answer::header);
        return answer.build();
    }

    // Quarkus and RESTEasy bring mappers for these classes; the most specific mapper wins, so ours must be as specific.

    @ServerExceptionMapper
    Response map(WebApplicationException thrown, RoutingContext context) {
        return map(isMalformedParameter(thrown) ? malformed(context) : (Throwable) thrown, context);
    }

    @ServerExceptionMapper
    Response map(UnauthorizedException thrown, RoutingContext context) {
        return map((Throwable) thrown, context);
    }

    @ServerExceptionMapper
    Response map(ForbiddenException thrown, RoutingContext context) {
        return map((Throwable) thrown, context);
    }

    @ServerExceptionMapper
    Response map(AuthenticationFailedException thrown, RoutingContext context) {
        return map((Throwable) thrown, context);
    }

    @ServerExceptionMapper
    Response map(ConstraintViolationException thrown, RoutingContext context) {
        return map((Throwable) thrown, context);
    }

    /** Answers a failure outside JAX-RS: in a link of the request chain or in the HTTP layer itself. */
    public void answer(RoutingContext context, Throwable thrown, int status) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        ProblemException failure = classify(thrown, status);
        response.setStatusCode(failure.type().status());
        headers(failure, context).forEach(response::putHeader);
        response.end(body(failure, context));
    }

    /** What RFC 9110 asks of a status: Allow with 405, a challenge with 401, Retry-After where waiting helps. */
    private Map<String, String> headers(ProblemException failure, RoutingContext context) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (failure.type().status() == 405) {
            headers.put("Allow", routes.methodsOf(context.request().path()));
        }
        if (failure.type().status() == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        failure.retryAfterSeconds().ifPresent(seconds -> headers.put("Retry-After", Long.toString(seconds)));
        return headers;
    }

    /** The code of the problem that this request ended with; empty when it was no exception that ended it. */
    public static Optional<String> codeOf(RoutingContext context) {
        return Optional.ofNullable(context.get(CODE));
    }

    /** The framework's 404 for a parameter that it could not convert; for a path that nobody serves it has no cause. */
    private static boolean isMalformedParameter(WebApplicationException thrown) {
        return thrown instanceof NotFoundException && thrown.getCause() != null;
    }

    private ProblemException malformed(RoutingContext context) {
        List<FieldError> errors = queryFaults.of(
                context.request().method().name(), context.request().path(), context.queryParams());
        return errors.isEmpty()
                ? CommonProblem.MALFORMED_REQUEST.problem()
                : ProblemException.invalid(Violations.inOrder(errors));
    }

    private ProblemException classify(Throwable thrown, int status) {
        if (thrown instanceof ProblemException expected) {
            if (expected.type().status() == 500) {
                LOG.errorf("needs an operator: %s", expected.type().code());
            } else {
                LOG.infof("refused: %s", expected.type().code());
            }
            return expected;
        }
        if (thrown instanceof ConstraintViolationException violations) {
            return ProblemException.invalid(Violations.inOrder(violations.getConstraintViolations().stream()
                    .map(Violations::inParameter)
                    .toList()));
        }
        if (thrown instanceof UnauthorizedException || thrown instanceof AuthenticationException) {
            return CommonProblem.UNAUTHENTICATED.problem();
        }
        if (thrown instanceof ForbiddenException) {
            return CommonProblem.ACCESS_DENIED.problem();
        }
        if (thrown instanceof WebApplicationException web) {
            return ofStatus(thrown, web.getResponse().getStatus());
        }
        return isOutage(thrown) ? unavailable(thrown) : ofStatus(thrown, status);
    }

    private static ProblemException ofStatus(Throwable thrown, int status) {
        if (status == 503) {
            return unavailable(thrown);
        }
        if (BY_STATUS.containsKey(status)) {
            return BY_STATUS.get(status).problem();
        }
        LOG.error("request failed", thrown);
        return CommonProblem.INTERNAL_ERROR.problem();
    }

    private static ProblemException unavailable(Throwable thrown) {
        LOG.warnf("unavailable: %s", thrown);
        return CommonProblem.UNAVAILABLE.problem().retryAfter(UNAVAILABLE_RETRY_SECONDS);
    }

    /**
     * The database cannot be reached or takes no more, or too many logins wait. A connection may also break while a
     * transaction commits, so the client is not told that nothing happened: the same idempotency key finds out.
     */
    static boolean isOutage(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < CAUSES_MAX; cause = cause.getCause(), depth++) {
            boolean outage = cause instanceof IOException && !(cause instanceof JsonProcessingException)
                    || cause instanceof TimeoutException
                    || cause instanceof BulkheadException
                    || cause instanceof ClosedConnectionException
                    || isClosedBeforeUse(cause)
                    || cause instanceof PgException refused
                            && OUTAGE_STATES.matcher(refused.getSqlState()).matches()
                    || isOutageToHibernate(cause);
            if (outage) {
                return true;
            }
        }
        return false;
    }

    /** A session makes an exception of its own of what the driver says, and drops the driver's. */
    private static boolean isOutageToHibernate(Throwable cause) {
        return cause instanceof JDBCException refused
                && refused.getSQLState() != null
                && OUTAGE_STATES.matcher(refused.getSQLState()).matches();
    }

    /** A pooled connection that closed between being handed out and being used: SocketConnectionBase gives it no type. */
    private static boolean isClosedBeforeUse(Throwable cause) {
        return cause instanceof NoStackTraceThrowable
                && String.valueOf(cause.getMessage()).startsWith("Connection is not active now");
    }

    private String body(ProblemException failure, RoutingContext context) {
        context.put(CODE, failure.type().code());
        try {
            return mapper.writeValueAsString(
                    Problem.of(failure, RequestOrigin.of(context).requestId()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // a record of strings and numbers
        }
    }
}
