import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Refused logins of four kinds, one after the other, in turns: a user with a wrong password, nobody, a locked account with
 * the right password, a user with a password of 4,000 characters. Each comes from a network of its own, as told by a
 * trusted proxy. Ends with 1 if status, body or names of headers differ, or the medians by more than 5 ms.
 *
 * <p>Arguments: port, logins of each kind. The right password comes by BENCH_PASSWORD.
 */
public final class LoginTiming {

    private static final double DIFFERENCE_MAX_MILLIS = 5;
    private static final int WARM_UP = 60;
    private static final String LONG = "Aa1!".repeat(1000);
    private static final String WRONG = "Wrong-Horse-77";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI login;
    private final String rightPassword;
    private int networks;

    private LoginTiming(String[] args) {
        login = URI.create("http://127.0.0.1:" + args[0] + "/api/auth/login");
        rightPassword = System.getenv("BENCH_PASSWORD");
    }

    private record Try(String kind, String username, String password) {}

    private record Answer(String shape, long nanos) {}

    public static void main(String[] args) throws Exception {
        LoginTiming timing = new LoginTiming(args);
        int each = Integer.parseInt(args[1]);
        for (int n = 0; n < 5; n++) {
            timing.send(new Try("to lock", "locked", WRONG));
        }
        for (int n = 0; n < Math.min(WARM_UP, each); n++) {
            timing.send(new Try("warm-up", "warm-up-" + n, WRONG));
        }
        System.exit(timing.run(each) ? 0 : 1);
    }

    private boolean run(int each) throws Exception {
        Map<String, long[]> nanos = new LinkedHashMap<>();
        Set<String> shapes = new HashSet<>();
        for (int n = 0; n < each; n++) {
            List<Try> turn = new ArrayList<>(List.of(
                    new Try("known", "known-" + n, WRONG),
                    new Try("unknown", "unknown-" + n, WRONG),
                    new Try("locked", "locked", rightPassword),
                    new Try("over-long", "long-" + n, LONG)));
            Collections.rotate(turn, n); // none always follows the same
            for (Try one : turn) {
                Answer answer = send(one);
                shapes.add(answer.shape());
                nanos.computeIfAbsent(one.kind(), kind -> new long[each])[n] = answer.nanos();
            }
        }
        return isUniform(shapes) & isEqualInTime(nanos);
    }

    private Answer send(Try one) throws IOException, InterruptedException {
        int network = networks++;
        HttpRequest request = HttpRequest.newBuilder(login)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "10." + network / 256 + '.' + network % 256 + ".1")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"" + one.username() + "\",\"password\":\"" + one.password() + "\"}"))
                .build();
        long start = System.nanoTime();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        long nanos = System.nanoTime() - start;
        String body = response.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
        return new Answer(
                response.statusCode() + " " + new TreeSet<>(response.headers().map().keySet()) + " " + body, nanos);
    }

    private static boolean isUniform(Set<String> shapes) {
        shapes.forEach(shape -> System.out.println("answer: " + shape));
        return shapes.size() == 1 && shapes.iterator().next().startsWith("401 ");
    }

    private static boolean isEqualInTime(Map<String, long[]> nanos) {
        double least = Double.MAX_VALUE;
        double most = 0;
        double known = median(nanos.get("known"));
        System.out.println("| kind | logins | median over that of known | lower quartile over that of known |");
        System.out.println("| --- | --- | --- | --- |");
        for (Map.Entry<String, long[]> kind : nanos.entrySet()) {
            double median = median(kind.getValue());
            least = Math.min(least, median);
            most = Math.max(most, median);
            System.out.printf(
                    "| %s | %d | %+.2f ms | %+.2f ms |%n",
                    kind.getKey(),
                    kind.getValue().length,
                    median - known,
                    quantile(kind.getValue(), 0.25) - quantile(nanos.get("known"), 0.25));
        }
        System.out.printf(
                "noise: known of even turns over known of odd ones, medians: %+.2f ms; 5 %% to 95 %% of known: %.2f to %.2f"
                        + " of its median%n",
                median(everySecond(nanos.get("known"), 0)) - median(everySecond(nanos.get("known"), 1)),
                quantile(nanos.get("known"), 0.05) / known,
                quantile(nanos.get("known"), 0.95) / known);
        System.out.printf("largest difference of medians: %.2f ms%n", most - least);
        return most - least <= DIFFERENCE_MAX_MILLIS;
    }

    private static long[] everySecond(long[] nanos, int first) {
        return IntStream.range(0, nanos.length / 2)
                .mapToLong(n -> nanos[2 * n + first])
                .toArray();
    }

    private static double median(long[] nanos) {
        return quantile(nanos, 0.5);
    }

    /** In milliseconds. */
    private static double quantile(long[] nanos, double part) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) (part * (sorted.length - 1))] / 1e6;
    }
}
