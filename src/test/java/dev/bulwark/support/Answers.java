package dev.bulwark.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;

/**
 * Reads a member of an answer where thousands are read: REST Assured compiles a script for each path, which takes longer
 * than the request.
 */
public final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    /**
     * The member's text; null if the answer has none.
     *
     * @param status which the answer must have
     * @param pointer RFC 6901
     */
    public static String text(Response answer, int status, String pointer) {
        answer.then().statusCode(status);
        return text(answer, pointer);
    }

    /** The member's text; null if the answer has none, or is no JSON. */
    public static String text(Response answer, String pointer) {
        try {
            return JSON.readTree(answer.asByteArray()).at(pointer).textValue();
        } catch (IOException noJson) {
            return null;
        }
    }
}
