package dev.bulwark.support;

import java.io.IOException;
import redis.embedded.RedisServer;

/** A Redis of the tests' own, on a port of this machine. */
public final class SharedStore implements AutoCloseable {

    private final int port = Production.freePort();
    private RedisServer server;

    public SharedStore() throws IOException {
        start();
    }

    /** On the same port, knowing nothing of before. */
    public void start() throws IOException {
        server = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        server.start();
    }

    public void stop() throws IOException {
        server.stop();
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
