package dev.bulwark.customers.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.customers.CreateCustomerRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Searches of each kind over HTTP, one after the other, for people whom {@link GenerateCustomers} has made. Ends with 1 if
 * somebody is not found who should be, or if p95 of a kind is above the target. Arguments: port, customers, searches of each
 * kind, process ids of the service and of the postmaster. BENCH_TOKEN is a teller's access token.
 */
public final class SearchLoad {

    private static final double TARGET_P95_MILLIS = 50;
    private static final int WARM_UP = 200;
    private static final double MILLIS_A_TICK = 10;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final Population population = new Population(GenerateCustomers.SEED);
    private final SplittableRandom random = new SplittableRandom(7);
    private final URI search;
    private final int customers;
    private final String service;
    private final String postmaster;

    private SearchLoad(String port, int customers, String service, String postmaster) {
        this.service = service;
        this.postmaster = postmaster;
        this.search = URI.create("http://127.0.0.1:" + port + "/api/customers/search");
        this.customers = customers;
    }

    /** @param expected how many hits there must be at least */
    private record Search(String term, int limit, int expected) {}

    private record Found(int hits, boolean more, long nanos) {}

    public static void main(String[] args) throws Exception {
        SearchLoad load = new SearchLoad(args[0], Integer.parseInt(args[1]), args[3], args[4]);
        System.exit(load.run(Integer.parseInt(args[2])) ? 0 : 1);
    }

    private boolean run(int each) throws Exception {
        Map<String, Supplier<Search>> kinds = kinds();
        for (int n = 0; n < WARM_UP; n++) {
            for (Supplier<Search> kind : kinds.values()) {
                send(kind.get());
            }
        }
        boolean good = true;
        System.out.println("| search | p50 ms | p95 ms | CPU ms, service + PostgreSQL | hits on a page, mean |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (Map.Entry<String, Supplier<Search>> kind : kinds.entrySet()) {
            double[] millis = new double[each];
            long hits = 0;
            double serviceBefore = cpuMillis(service);
            double databaseBefore = databaseCpuMillis();
            for (int n = 0; n < each; n++) {
                Search wanted = kind.getValue().get();
                Found found = send(wanted);
                millis[n] = found.nanos() / 1e6;
                hits += found.hits();
                if (found.hits() < wanted.expected() && !found.more()) {
                    System.out.println("NOT FOUND by " + kind.getKey() + ": " + wanted.term());
                    good = false;
                }
            }
            Arrays.sort(millis);
            double p95 = millis[(int) (0.95 * (each - 1))];
            good &= p95 < TARGET_P95_MILLIS;
            System.out.printf(
                    "| %s | %.1f | %.1f | %.1f + %.1f | %.1f |%n",
                    kind.getKey(),
                    millis[each / 2],
                    p95,
                    (cpuMillis(service) - serviceBefore) / each,
                    (databaseCpuMillis() - databaseBefore) / each,
                    (double) hits / each);
        }
        return good;
    }

    private Map<String, Supplier<Search>> kinds() {
        Map<String, Supplier<Search>> kinds = new LinkedHashMap<>();
        kinds.put("whole ssn", () -> new Search(somebody().ssn(), 50, 1));
        kinds.put("e-mail address", () -> new Search(somebody().email(), 50, 1));
        kinds.put("phone number", () -> new Search(somebody().phone(), 50, 1));
        kinds.put("last four of the ssn", () -> new Search(somebody().ssn().substring(7), 50, 1));
        kinds.put("first and last name", () -> new Search(somebody().name(), 50, 1));
        kinds.put("last name", () -> new Search(lastWord(), 50, 1));
        kinds.put("three letters of the last name", () -> new Search(beginning(lastWord(), 3), 50, 1));
        kinds.put("three letters each of both names", () -> {
            String name = somebody().name();
            return new Search(beginning(name, 3) + ' ' + beginning(last(name), 3), 50, 1);
        });
        kinds.put("two letters, page of 200", () -> new Search(beginning(lastWord(), 2), 200, 1));
        kinds.put("two frequent first names", () -> {
            int one = random.nextInt(20);
            return new Search(
                    population.firstNames().get(one)
                            + ' '
                            + population.firstNames().get(one + 1 + random.nextInt(20)),
                    50,
                    0);
        });
        kinds.put("two letters each, of two frequent first names", () -> {
            int one = random.nextInt(20);
            return new Search(
                    beginning(population.firstNames().get(one), 2)
                            + ' '
                            + beginning(population.firstNames().get(one + 1 + random.nextInt(20)), 2),
                    50,
                    0);
        });
        kinds.put("first name and a name that nobody has", () -> {
            String first = population.firstNames().get(random.nextInt(20));
            return new Search(first + " xyzzyq" + (char) ('a' + random.nextInt(26)), 50, 0);
        });
        return kinds;
    }

    /** Unlike times, it says the same on a machine that others keep busy. */
    private static double cpuMillis(String process) throws IOException {
        String stat = Files.readString(Path.of("/proc", process, "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_A_TICK;
    }

    private double databaseCpuMillis() throws IOException {
        double sum = 0;
        String children = Files.readString(Path.of("/proc", postmaster, "task", postmaster, "children"));
        for (String child : children.strip().split(" ")) {
            sum += Files.exists(Path.of("/proc", child)) ? cpuMillis(child) : 0;
        }
        return sum;
    }

    private CreateCustomerRequest somebody() {
        return population.person(random.nextInt(customers));
    }

    private String lastWord() {
        return last(somebody().name());
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String beginning(String word, int length) {
        String letters = List.copyOf(NormalForms.words(NormalForms.withoutApostrophes(word)))
                .get(0);
        return letters.substring(0, Math.min(length, letters.length()));
    }

    private Found send(Search wanted) throws IOException, InterruptedException {
        String body = mapper.writeValueAsString(Map.of("search_term", wanted.term(), "limit", wanted.limit()));
        HttpRequest request = HttpRequest.newBuilder(search)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + System.getenv("BENCH_TOKEN"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long start = System.nanoTime();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        long nanos = System.nanoTime() - start;
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        JsonNode page = mapper.readTree(response.body());
        return new Found(page.path("items").size(), !page.path("next_cursor").isNull(), nanos);
    }
}
