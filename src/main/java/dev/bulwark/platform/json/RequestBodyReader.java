package dev.bulwark.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.WebConfig;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Reads a request record: bytes to text to JSON to record to valid record. Wrong types, unknown members and broken
 * constraints are collected over the whole body and told in one answer; by the handler, where the request is {@link
 * ToldTogether}.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RequestBodyReader implements ServerMessageBodyReader<Record> {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Told in one answer. Ten thousand bad lines are mended by what the first of them have in common. */
    private static final int ERRORS_MAX = 100;

    private final ObjectMapper mapper;
    private final Validator validator;
    private final long bodyBytesMax;

    RequestBodyReader(ObjectMapper mapper, Validator validator, WebConfig config) {
        this.mapper = mapper;
        this.validator = validator;
        this.bodyBytesMax = config.bodySizeMax().asLongValue();
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(Class<Record> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return readSmall(type, context.getInputStream());
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return readSmall(type, body);
    }

    private Record readSmall(Class<Record> type, InputStream body) throws IOException {
        byte[] bytes = body.readAllBytes();
        if (bytes.length > bodyBytesMax) {
            throw CommonProblem.PAYLOAD_TOO_LARGE.problem(); // a body in chunks, whose length nobody told before
        }
        return read(type, bytes);
    }

    /** The caller has bounded the size. */
    <T extends Record> T read(Class<T> type, byte[] bytes) throws IOException {
        String text = decode(bytes);
        BindingFaults faults = new BindingFaults();
        T request = bind(type, text, faults);
        List<FieldError> errors = new ArrayList<>(faults.errors());
        if (request != null) {
            addViolations(request, "", faults, errors);
            if (request instanceof Parts parts) {
                addViolations(parts, faults, errors);
            }
        }
        List<FieldError> told = first(Violations.inOrder(errors));
        if (request instanceof ToldTogether together) {
            return type.cast(together.withFaults(told));
        }
        if (!told.isEmpty()) {
            throw ToldTogether.class.isAssignableFrom(type)
                    ? ToldTogether.invalid(told)
                    : ProblemException.invalid(told);
        }
        return request;
    }

    private static List<FieldError> first(List<FieldError> errors) {
        return errors.subList(0, Math.min(errors.size(), ERRORS_MAX));
    }

    /** Stops when enough is told: a body of bad parts alone must not cost more than one of good ones. */
    private void addViolations(Parts parts, BindingFaults faults, List<FieldError> errors) {
        int index = 0;
        for (Record part : parts.parts()) {
            if (errors.size() >= ERRORS_MAX) {
                return;
            }
            if (part != null) {
                addViolations(part, parts.partsMember() + '[' + index + "].", faults, errors);
            }
            index++;
        }
    }

    private <T> void addViolations(T request, String parent, BindingFaults faults, List<FieldError> errors) {
        for (ConstraintViolation<T> violation : validator.validate(request)) {
            FieldError error = Violations.inBody(violation).under(parent);
            if (!faults.covers(error.field())) {
                errors.add(error);
            }
        }
    }

    private <T> T bind(Class<T> type, String text, BindingFaults faults) throws IOException {
        try (JsonParser parser = mapper.getFactory().createParser(text)) {
            T request = mapper.readerFor(type).withHandler(faults).readValue(parser);
            if (request == null && faults.errors().isEmpty()) {
                throw CommonProblem.MALFORMED_JSON.problem();
            }
            return request;
        } catch (JsonMappingException fault) {
            if (fault.getCause() instanceof JsonProcessingException) {
                throw CommonProblem.MALFORMED_JSON.problem(); // broken text deep inside, not a wrong value
            }
            faults.add(fault);
            return null;
        } catch (JsonProcessingException malformed) {
            throw CommonProblem.MALFORMED_JSON.problem();
        }
    }

    /** UTF-8 and nothing else: parsers that guess the encoding disagree (ASVS 1.5.3). */
    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.isBlank() || text.charAt(0) == BYTE_ORDER_MARK) {
                throw CommonProblem.MALFORMED_JSON.problem();
            }
            return text;
        } catch (CharacterCodingException notUtf8) {
            throw CommonProblem.MALFORMED_JSON.problem();
        }
    }
}
