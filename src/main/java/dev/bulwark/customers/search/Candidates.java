package dev.bulwark.customers.search;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who may match.
 *
 * @param resumeAfter where the index was looked at last; null at its end. There may be more even if there are no ids
 */
public record Candidates(List<UUID> ids, UUID resumeAfter) {

    public Candidates with(List<UUID> more) {
        return new Candidates(Stream.concat(ids.stream(), more.stream()).toList(), resumeAfter);
    }
}
