package dev.bulwark.platform.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One bad field of a request.
 *
 * @param field its name in snake_case with dots and indexes, as the client wrote it
 * @param in where it stood: body, query, path or header
 * @param code what is wrong, for programs
 * @param message what is wrong, for people; never the rejected value
 */
@RegisterForReflection // written by a mapper that no resource method shows
public record FieldError(String field, String in, String code, String message) {

    public static FieldError inBody(String field, String code, String message) {
        return new FieldError(field, "body", code, message);
    }

    /** @param parent the path of what holds the field, with its dot; empty for the body itself */
    public FieldError under(String parent) {
        return parent.isEmpty() ? this : new FieldError(parent + field, in, code, message);
    }
}
