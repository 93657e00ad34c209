import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Transfers at a fixed pace, for latencies free of coordinated omission: request n is due at n / rate, whatever became
 * of the ones before it, and its latency counts from when it was due. With rate 0, one after the other without a pause.
 *
 * <p>Arguments: port, run name, accounts, requests per second, connections, requests, warm-up requests (not counted).
 * The token comes by BENCH_TOKEN. Prints answers of 201, others, and p50, p99 and the maximum in microseconds.
 */
public final class Paced {

    private static final long LEAD_NANOS = 200_000_000;

    private final int port;
    private final String run;
    private final int accounts;
    private final double perSecond;
    private final int total;
    private final String token = System.getenv("BENCH_TOKEN");
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final long[] latenciesNanos;
    private long startNanos;

    private Paced(String[] args) {
        port = Integer.parseInt(args[0]);
        run = args[1];
        accounts = Integer.parseInt(args[2]);
        perSecond = Double.parseDouble(args[3]);
        total = Integer.parseInt(args[5]) + Integer.parseInt(args[6]);
        latenciesNanos = new long[total];
    }

    public static void main(String[] args) throws Exception {
        Paced paced = new Paced(args);
        paced.load(Integer.parseInt(args[4]));
        paced.print(Integer.parseInt(args[6]));
    }

    private void load(int connections) throws InterruptedException {
        Thread[] threads = new Thread[connections];
        startNanos = System.nanoTime() + LEAD_NANOS;
        for (int n = 0; n < connections; n++) {
            threads[n] = new Thread(this::send);
            threads[n].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void send() {
        SplittableRandom random = new SplittableRandom();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            for (int n = next.getAndIncrement(); n < total; n = next.getAndIncrement()) {
                byte[] request = request(n, random);
                long dueNanos = perSecond > 0 ? startNanos + (long) (n * 1e9 / perSecond) : System.nanoTime();
                for (long left = dueNanos - System.nanoTime(); left > 0; left = dueNanos - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                socket.getOutputStream().write(request);
                if (statusOfAnswer(socket.getInputStream()) != 201) {
                    refused.incrementAndGet();
                }
                latenciesNanos[n] = System.nanoTime() - dueNanos;
            }
        } catch (IOException failure) {
            failure.printStackTrace();
            System.exit(1); // what is lost here cannot be accounted for
        }
    }

    private byte[] request(int n, SplittableRandom random) {
        int from = random.nextInt(accounts) + 1;
        int to = (from + random.nextInt(accounts - 1)) % accounts + 1;
        String body = String.format(
                "{\"from_account\":\"%s%012x\",\"to_account\":\"%s%012x\",\"amount\":\"0.01\",\"currency\":\"EUR\"}",
                "00000000-0000-7000-8000-", from, "00000000-0000-7000-8000-", to);
        String head = "POST /api/accounts/transfer HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer "
                + token + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + run + "-0-" + n
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads one whole answer; the service always sends a Content-Length. */
    private static int statusOfAnswer(InputStream in) throws IOException {
        byte[] buffer = new byte[8192];
        int length = 0;
        while (true) {
            int read = in.read(buffer, length, buffer.length - length);
            if (read <= 0) {
                throw new EOFException("the connection ended within an answer");
            }
            length += read;
            String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
            int head = text.indexOf("\r\n\r\n");
            if (head >= 0 && length >= head + 4 + contentLength(text.substring(0, head))) {
                return Integer.parseInt(text.substring(9, 12));
            }
        }
    }

    private static int contentLength(String head) {
        String lower = head.toLowerCase(java.util.Locale.ROOT);
        int at = lower.indexOf("content-length: ");
        int end = lower.indexOf('\r', at);
        return Integer.parseInt(head.substring(at + 16, end < 0 ? head.length() : end));
    }

    private void print(int warmUp) {
        long[] sorted = Arrays.copyOfRange(latenciesNanos, warmUp, total);
        Arrays.sort(sorted);
        System.out.printf(
                "%d %d %d %d %d%n",
                total - refused.get(),
                refused.get(),
                sorted[sorted.length / 2] / 1000,
                sorted[(int) (sorted.length * 0.99)] / 1000,
                sorted[sorted.length - 1] / 1000);
    }
}
