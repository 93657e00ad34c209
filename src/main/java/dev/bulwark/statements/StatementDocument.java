package dev.bulwark.statements;

import java.io.IOException;

/**
 * Writes one statement into the sink that it was made with: begin, every entry in order, end. What it has not yet
 * written is bounded, so that whoever empties the sink between the calls bounds the memory. Not for two threads at once.
 */
interface StatementDocument {

    void begin() throws IOException;

    void add(StatementEntry entry) throws IOException;

    /** Called after the entries of a page: whatever can leave goes into the sink. */
    void flush() throws IOException;

    void end() throws IOException;
}
