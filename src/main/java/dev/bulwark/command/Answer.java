package dev.bulwark.command;

import dev.bulwark.platform.problem.Problem;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What a command answered, the first time or again.
 *
 * @param json the body, byte for byte the same on every replay; what the first answer told once is missing there
 * @param replayed whether an earlier request with the same key did the work
 */
public record Answer(int status, String json, boolean replayed) {

    public static final String REPLAYED_HEADER = "Idempotent-Replayed";

    public RestResponse<String> toResponse() {
        return respond(null);
    }

    /** @param location the address of what the command made */
    public RestResponse<String> toResponse(URI location) {
        return respond(location);
    }

    /** @param tag of the record's state after the command; a refusal has none */
    public RestResponse<String> toTaggedResponse(String tag) {
        RestResponse<String> response = respond(null);
        response.getHeaders().putSingle("ETag", tag);
        return response;
    }

    private RestResponse<String> respond(URI location) {
        RestResponse.ResponseBuilder<String> response = RestResponse.ResponseBuilder.<String>create(status)
                .entity(json)
                .header("Content-Type", status < 400 ? MediaType.APPLICATION_JSON : Problem.MEDIA_TYPE);
        if (replayed) {
            response.header(REPLAYED_HEADER, "true");
        }
        if (location != null && status < 400) {
            response.location(location);
        }
        return response.build();
    }
}
