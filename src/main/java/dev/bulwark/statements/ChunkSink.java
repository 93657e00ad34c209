package dev.bulwark.statements;

import java.io.ByteArrayOutputStream;

/** Holds what has been written since the last chunk was taken. */
final class ChunkSink extends ByteArrayOutputStream {

    byte[] take() {
        byte[] chunk = toByteArray();
        reset();
        return chunk;
    }
}
