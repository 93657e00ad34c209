package dev.bulwark.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import dev.bulwark.platform.problem.FieldError;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Collects what does not fit while one body is bound, instead of stopping at the first fault. */
final class BindingFaults extends DeserializationProblemHandler {

    /** A member's name is the client's text; only a plain one is repeated. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final int FAULTS_MAX = 100;

    private final List<FieldError> errors = new ArrayList<>();

    List<FieldError> errors() {
        return errors;
    }

    boolean covers(String field) {
        return errors.stream().anyMatch(error -> error.field().equals(field));
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        String shown = PLAIN_NAME.matcher(name).matches() ? name : "(unreadable name)";
        String parent = pathOf(parser.getParsingContext().getParent());
        add(parent.isEmpty() ? shown : parent + "." + shown, "unknown_member", "is not a member of this request");
        parser.skipChildren();
        return true;
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String failure)
            throws IOException {
        JsonStreamContext place = parser.getParsingContext();
        // At an opening bracket the parser is inside already; the field is one step out.
        add(
                pathOf(token.isStructStart() ? place.getParent() : place),
                "wrong_type",
                "must be " + form(target.getRawClass()));
        parser.skipChildren();
        return null;
    }

    @Override
    public Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String failure) {
        String form = target == String.class ? "text without U+0000 and without half surrogate pairs" : form(target);
        add(pathOf(context.getParser().getParsingContext()), "malformed", "must be " + form);
        return null;
    }

    @Override
    public Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String failure) {
        add(pathOf(context.getParser().getParsingContext()), "wrong_type", "must be " + form(target));
        return null;
    }

    /** What Jackson reports by throwing; binding ends there. */
    void add(JsonMappingException fault) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        add(path.toString(), "wrong_type", "has a value of the wrong type");
    }

    private void add(String field, String code, String message) {
        if (errors.size() < FAULTS_MAX) {
            errors.add(FieldError.inBody(field.isEmpty() ? "(body)" : field, code, message));
        }
    }

    private static String form(Class<?> target) {
        if (target == String.class) {
            return "a JSON string, for example \"12.50\" for an amount";
        }
        if (target == UUID.class) {
            return "a UUID";
        }
        if (target == LocalDate.class) {
            return "a date of the form YYYY-MM-DD";
        }
        if (target == boolean.class || target == Boolean.class) {
            return "true or false";
        }
        if (target.isRecord()) {
            return "a JSON object";
        }
        return target.isEnum() ? "one of the documented values" : "of the documented type";
    }

    private static String pathOf(JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String parent = pathOf(context.getParent());
        if (context.inArray()) {
            return parent + '[' + context.getCurrentIndex() + ']';
        }
        if (context.getCurrentName() == null) {
            return parent;
        }
        return parent.isEmpty() ? context.getCurrentName() : parent + '.' + context.getCurrentName();
    }
}
