package dev.bulwark.messages.channels;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bulwark.support.Certificate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that does what a test tells it: refuses, puts off, hangs, or offers STARTTLS. */
final class MailServer implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final SSLContext tls;
    private volatile boolean hangs;
    private volatile boolean hungUpOn;

    /** @param tls null to offer none */
    MailServer(SSLContext tls) throws IOException {
        this.tls = tls;
        threads.execute(this::accept);
    }

    /** The server's side of a certificate that was made in this directory. */
    static SSLContext tls(Path directory) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        char[] password = Certificate.STORE_PASSWORD.toCharArray();
        try (InputStream in = Files.newInputStream(directory.resolve("store.p12"))) {
            store.load(in, password);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** @param command its first word, or {@code greeting} or {@code content} */
    MailServer answering(String command, String reply) {
        replies.put(command, reply);
        return this;
    }

    MailServer hanging() {
        hangs = true;
        return this;
    }

    boolean wasHungUpOn() {
        return hungUpOn;
    }

    /** Commands as they came, with those inside TLS. */
    List<String> commands() {
        return commands;
    }

    /** Headers and bodies of what was taken. */
    List<String> mails() {
        return mails;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (hangs) {
                client.getInputStream().read(); // until the client gives up
                hungUpOn = true;
                return;
            }
            talk(client, reply("greeting", "220 localhost"));
        } catch (IOException gone) {
            // the client has hung up
        }
    }

    private void talk(Socket client, String greeting) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
        OutputStream out = client.getOutputStream();
        if (greeting != null) {
            say(out, greeting);
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            String word = line.split("[ :]")[0].toUpperCase();
            if (word.equals("STARTTLS") && tls != null) {
                say(out, "220 go ahead");
                talk(secured(client), null);
                return;
            }
            say(out, reply(word, usual(word, client)));
            if (word.equals("DATA") && reply(word, "354").startsWith("354")) {
                mails.add(content(in));
                say(out, reply("content", "250 taken"));
            }
            if (word.equals("QUIT")) {
                return;
            }
        }
    }

    private SSLSocket secured(Socket client) throws IOException {
        SSLSocket secured =
                (SSLSocket) tls.getSocketFactory().createSocket(client, "localhost", client.getLocalPort(), true);
        secured.setUseClientMode(false);
        return secured;
    }

    private String usual(String word, Socket client) {
        boolean offersTls = tls != null && !(client instanceof SSLSocket);
        switch (word) {
            case "EHLO":
                return offersTls ? "250-localhost\r\n250 STARTTLS" : "250 localhost";
            case "DATA":
                return "354 go on";
            case "QUIT":
                return "221 bye";
            default:
                return "250 fine";
        }
    }

    private String reply(String command, String usual) {
        return replies.getOrDefault(command, usual);
    }

    private static String content(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
