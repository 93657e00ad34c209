package dev.bulwark.platform.json;

import java.util.List;

/** A request of many parts. They are validated one by one, and no further once enough of them is found to be wrong. */
public interface Parts {

    /** The member that holds them, as the client writes it. */
    String partsMember();

    /** A part that the client left null is null; it has a constraint of its own. */
    List<? extends Record> parts();
}
