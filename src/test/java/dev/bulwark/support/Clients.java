package dev.bulwark.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that move money between a few accounts while something is killed. A command that got no answer is sent again
 * with its key, as a good client does, when what was killed is back.
 */
public final class Clients {

    private static final int CLIENTS = 8;
    private static final int COMMANDS_MIN = 20;
    private static final int COMMANDS_MAX = 160;
    private static final int SAMPLE = 5;
    private static final long RECOVERY_MAX_MILLIS = 30_000;
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is killed. */
    public interface Crash {
        void happen() throws Exception;
    }

    /** When it is killed: with the n-th command, just after it was sent or when its answer is here. */
    private record Moment(int command, boolean answered) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String token;
    private final List<UUID> accounts;
    private final Random random;
    private final Receipts receipts = new Receipts();
    private final Queue<MoneyCommand> captures = new ArrayDeque<>();
    private final AtomicBoolean crashed = new AtomicBoolean();
    private final AtomicInteger resent = new AtomicInteger();
    private final AtomicInteger replayed = new AtomicInteger();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    /** @param seed chooses the commands and the moments; what runs at once is left to the machine */
    public Clients(String url, String token, List<UUID> accounts, long seed) {
        this.url = url;
        this.token = token;
        this.accounts = accounts;
        this.random = new Random(seed);
    }

    /** So much on every account. */
    public void pay(long amountMinor) {
        crashed.set(false);
        accounts.forEach(account -> send(MoneyCommand.deposit(newKey(), account, amountMinor)));
    }

    /** Moves money until the crash, whose moment the seed chooses, and until every client knows that it has no answer. */
    public void runInto(Crash crash) throws Exception {
        Moment moment = new Moment(COMMANDS_MIN + random.nextInt(COMMANDS_MAX - COMMANDS_MIN), random.nextBoolean());
        AtomicInteger counter = new AtomicInteger();
        crashed.set(false);
        Callable<Void> client = () -> {
            while (!crashed.get()) {
                run(next(), counter.incrementAndGet() == moment.command() ? moment : null, crash);
            }
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (Future<Void> ended : threads.invokeAll(Collections.nCopies(CLIENTS, client))) {
                ended.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** @param moment null when this command is not the one */
    private void run(MoneyCommand command, Moment moment, Crash crash) throws Exception {
        CompletableFuture<HttpResponse<String>> answer = post(command);
        if (moment != null && !moment.answered()) {
            crash(crash);
        }
        receive(command, answer);
        if (moment != null && moment.answered()) {
            crash(crash);
        }
    }

    private void crash(Crash crash) throws Exception {
        crashed.set(true);
        crash.happen();
    }

    /** One more command while the service can do nothing. @return the status of its answer */
    public int sendInVain() {
        return send(next());
    }

    /** Sends again whatever has no answer, until it has, and a few that have: they must get the same one. */
    public void resend() {
        for (MoneyCommand command : receipts.unanswered()) {
            resent.incrementAndGet();
            Eventually.within(RECOVERY_MAX_MILLIS, () -> send(command) == 201);
        }
        List<String> answered = new ArrayList<>(receipts.acknowledgedIds().keySet());
        Collections.sort(answered);
        for (int n = 0; n < SAMPLE; n++) {
            send(receipts.get(answered.get(random.nextInt(answered.size()))));
        }
    }

    private int send(MoneyCommand command) {
        try {
            return receive(command, post(command));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private CompletableFuture<HttpResponse<String>> post(MoneyCommand command) {
        receipts.sent(command);
        try {
            return http.sendAsync(
                    HttpRequest.newBuilder(URI.create(url + command.kind().path()))
                            .timeout(ANSWER_MAX)
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", command.key())
                            .POST(BodyPublishers.ofString(JSON.writeValueAsString(command.body())))
                            .build(),
                    BodyHandlers.ofString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // a map of strings and ids
        }
    }

    /** @return the status, or 0 for no answer */
    private int receive(MoneyCommand command, CompletableFuture<HttpResponse<String>> sent)
            throws InterruptedException {
        try {
            HttpResponse<String> answer = sent.get();
            if (answer.statusCode() == 201) {
                acknowledge(command, answer);
            } else if (!mayBeSentAgain(answer)) {
                unexpected.add(command.kind() + ": " + answer.statusCode() + ' ' + answer.body());
            }
            return answer.statusCode();
        } catch (ExecutionException noAnswer) {
            if (!crashed.get()) {
                unexpected.add(command.kind() + ": " + noAnswer.getCause());
            }
            return 0;
        }
    }

    /** Nobody is away without a crash; and a command may still be under way when it is sent again. */
    private boolean mayBeSentAgain(HttpResponse<String> answer) {
        return crashed.get()
                && (answer.statusCode() == 503
                        || answer.statusCode() == 409 && answer.body().contains("\"request_in_progress\""));
    }

    private void acknowledge(MoneyCommand command, HttpResponse<String> answer) {
        UUID id = UUID.fromString(member(answer.body(), command.kind().idMember()));
        boolean first = !receipts.acknowledgedIds().containsKey(command.key());
        receipts.acknowledged(command, id);
        if (first && answer.headers().firstValue("Idempotent-Replayed").isPresent()) {
            replayed.incrementAndGet();
        }
        if (first && command.kind() == MoneyCommand.Kind.HOLD) {
            synchronized (random) {
                captures.add(MoneyCommand.capture(newKey(), command, id, another(command.from())));
            }
        }
    }

    private static String member(String json, String name) {
        try {
            JsonNode value = JSON.readTree(json).get(name);
            return value.asText();
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(json, malformed);
        }
    }

    private MoneyCommand next() {
        synchronized (random) {
            int choice = random.nextInt(10);
            UUID from = accounts.get(random.nextInt(accounts.size()));
            long amountMinor = 1 + random.nextInt(999);
            if (choice < 2 && !captures.isEmpty()) {
                return captures.remove();
            }
            return switch (choice) {
                case 0, 1, 2 -> MoneyCommand.hold(newKey(), from, amountMinor);
                case 3 -> MoneyCommand.deposit(newKey(), from, amountMinor);
                default -> MoneyCommand.transfer(newKey(), from, another(from), amountMinor);
            };
        }
    }

    private UUID another(UUID account) {
        int place = accounts.indexOf(account) + 1 + random.nextInt(accounts.size() - 1);
        return accounts.get(place % accounts.size());
    }

    private String newKey() {
        synchronized (random) {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
    }

    public Receipts receipts() {
        return receipts;
    }

    /** Answers that nothing explains; must be empty. */
    public List<String> unexpected() {
        return new ArrayList<>(unexpected);
    }

    /** How many commands got no answer, and how many of them had been booked all the same. */
    public String resent() {
        return "resent " + resent + " (of which had been booked " + replayed + ")";
    }
}
