package dev.bulwark.platform.probe;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Lets a probe look behind the login, as somebody who may read what searches find, and write nothing. */
public interface ProbeLogin {

    /** @param question is given an access token, which is good for this replica and no longer than the question takes */
    <T> Uni<T> during(Function<String, Uni<T>> question);
}
