package dev.bulwark.platform.web;

import java.util.Optional;
import java.util.UUID;

/** Tells whose bucket a bearer token draws from. */
public interface TokenOwner {

    /**
     * The user that a genuine, unexpired token names; empty for anything else. Checks the signature only and never
     * blocks: whether the session still lives is authentication's question.
     */
    Optional<UUID> ownerOf(String authorizationHeader);
}
