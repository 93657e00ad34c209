package dev.bulwark.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.platform.web.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the identity of a command from its request. */
@ApplicationScoped
public class CommandCalls {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final ObjectMapper mapper;

    CommandCalls(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Fails with IDEMPOTENCY_KEY_MALFORMED.
     *
     * @param key the header's value; null when the client sent none
     */
    public CommandCall of(Caller caller, String operation, String key, Record request) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw CommandProblem.IDEMPOTENCY_KEY_MALFORMED.problem();
        }
        return new CommandCall(caller, operation, Optional.ofNullable(key), hash(operation, request));
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
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((operation + '\n').getBytes(StandardCharsets.UTF_8));
            return digest.digest(mapper.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(
                    impossible); // every JDK has SHA-256; every request record was read from JSON
        }
    }
}
