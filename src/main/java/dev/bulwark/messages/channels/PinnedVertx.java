package dev.bulwark.messages.channels;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.impl.VertxWrapper;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SSLOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/**
 * For the mail client, which takes a name and looks it up itself: connects to the address that was judged and to no other, while
 * TLS still demands a certificate for the name. A name that leads elsewhere a moment later (DNS rebinding) changes nothing.
 */
final class PinnedVertx extends VertxWrapper {

    private final InetAddress pinned;

    /**
     * @param host the name that the certificate must be for
     * @param address where it led when it was judged
     */
    PinnedVertx(Vertx vertx, String host, InetAddress address) {
        super((VertxInternal) vertx);
        try {
            this.pinned = InetAddress.getByAddress(host, address.getAddress());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible); // the bytes are an address already
        }
    }

    @Override
    public NetClient createNetClient(NetClientOptions options) {
        return new Pinned(super.createNetClient(options));
    }

    /** Whatever host it is asked for. */
    private final class Pinned implements NetClient {

        private final NetClient client;

        Pinned(NetClient client) {
            this.client = client;
        }

        private SocketAddress at(int port) {
            return SocketAddress.inetSocketAddress(new InetSocketAddress(pinned, port));
        }

        @Override
        public Future<NetSocket> connect(int port, String host) {
            return client.connect(at(port));
        }

        @Override
        public NetClient connect(int port, String host, Handler<AsyncResult<NetSocket>> done) {
            connect(port, host).onComplete(done);
            return this;
        }

        @Override
        public Future<NetSocket> connect(int port, String host, String serverName) {
            return client.connect(at(port), serverName);
        }

        @Override
        public NetClient connect(int port, String host, String serverName, Handler<AsyncResult<NetSocket>> done) {
            connect(port, host, serverName).onComplete(done);
            return this;
        }

        @Override
        public Future<NetSocket> connect(SocketAddress remote) {
            return client.connect(at(remote.port()));
        }

        @Override
        public NetClient connect(SocketAddress remote, Handler<AsyncResult<NetSocket>> done) {
            connect(remote).onComplete(done);
            return this;
        }

        @Override
        public Future<NetSocket> connect(SocketAddress remote, String serverName) {
            return client.connect(at(remote.port()), serverName);
        }

        @Override
        public NetClient connect(SocketAddress remote, String serverName, Handler<AsyncResult<NetSocket>> done) {
            connect(remote, serverName).onComplete(done);
            return this;
        }

        @Override
        public void close(Handler<AsyncResult<Void>> done) {
            client.close(done);
        }

        @Override
        public Future<Void> close() {
            return client.close();
        }

        @Override
        public Future<Boolean> updateSSLOptions(SSLOptions options, boolean force) {
            return client.updateSSLOptions(options, force);
        }

        @Override
        public boolean isMetricsEnabled() {
            return client.isMetricsEnabled();
        }
    }
}
