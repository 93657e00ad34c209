package dev.bulwark.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.platform.privacy.KeyedHash;
import dev.bulwark.platform.web.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the identity of a command from its request. */
@ApplicationScoped
public class CommandCalls {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final ObjectMapper mapper;
    private final KeyedHash hash;

    CommandCalls(ObjectMapper mapper, KeyedHash hash) {
        this.mapper = mapper;
        this.hash = hash;
    }

    /**
     * Fails with IDEMPOTENCY_KEY_MALFORMED.
     *
     * @param key the header's value; null when the client sent none
     */
    public CommandCall of(Caller caller, String operation, String key, Record request) {
        requireWellFormed(key);
        return new CommandCall(caller, operation, Optional.ofNullable(key), hash(operation, request));
    }

    /**
     * For a command whose request is whole only after long work: fails with IDEMPOTENCY_KEY_MALFORMED before it.
     *
     * @param key null when the client sent none, which is well-formed
     */
    public void requireWellFormed(String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw CommandProblem.IDEMPOTENCY_KEY_MALFORMED.problem();
        }
    }

    /** For commands that move money: fails with IDEMPOTENCY_KEY_MISSING too. */
    public CommandCall withKey(Caller caller, String operation, String key, Record request) {
        if (key == null) {
            throw CommandProblem.IDEMPOTENCY_KEY_MISSING.problem();
        }
        return of(caller, operation, key, request);
    }

    /** The record is written again, so that spaces and the order of members make no other request. */
    private byte[] hash(String operation, Record request) {
        try {
            byte[] body = mapper.writeValueAsBytes(request);
            byte[] name = (operation + '\n').getBytes(StandardCharsets.UTF_8);
            return hash.of(ByteBuffer.allocate(name.length + body.length)
                    .put(name)
                    .put(body)
                    .array());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // every request record was read from JSON
        }
    }
}
