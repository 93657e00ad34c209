package dev.bulwark.customers.search;

import dev.bulwark.customers.CreateCustomerRequest;
import dev.bulwark.platform.privacy.KeyedHash;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the index tells a thief who has no key, but knows how frequent every beginning of a name is: from as many other people
 * of the same kind. Needs no database. Argument: how many customers. See docs/customer-search.md.
 */
public final class Leakage {

    private static final int TOKENS = 1 << SearchTokens.BITS;
    private static final int FEW = 10;

    private final int customers;
    private final int[] seen = new int[TOKENS];
    private final int[][] tokensOf;

    /** How many people of the thief's sample have a beginning, ascending. */
    private int[] known;

    /** So many customers have a token by chance. */
    private double strangers;

    private Leakage(int customers) {
        this.customers = customers;
        this.tokensOf = new int[customers][];
    }

    public static void main(String[] args) throws Exception {
        Leakage leakage = new Leakage(Integer.parseInt(args[0]));
        leakage.index();
        leakage.know();
        leakage.guess();
        leakage.compareNames();
    }

    private void index() {
        SearchTokens tokens = new SearchTokens(hash());
        Population population = new Population(GenerateCustomers.SEED);
        long rows = 0;
        for (int number = 0; number < customers; number++) {
            CreateCustomerRequest person = population.person(number);
            tokensOf[number] =
                    tokens.of(person).stream().mapToInt(Integer::intValue).toArray();
            Arrays.stream(tokensOf[number]).forEach(token -> seen[token]++);
            rows += tokensOf[number].length;
        }
        strangers = Arrays.stream(seen).sorted().skip(TOKENS / 2).findFirst().orElseThrow();
        System.out.printf(
                "%.1f tokens a customer; tokens have %d to %d customers, half of them at most %.0f%n",
                (double) rows / customers,
                Arrays.stream(seen).min().orElseThrow(),
                Arrays.stream(seen).max().orElseThrow(),
                strangers);
    }

    private void know() {
        Population others = new Population(GenerateCustomers.SEED + 1);
        Map<String, Integer> counts = new HashMap<>();
        for (int number = 0; number < customers; number++) {
            NormalForms.words(others.person(number).name()).stream()
                    .flatMap(word -> Prefixes.of(word).stream())
                    .distinct()
                    .forEach(prefix -> counts.merge(prefix, 1, Integer::sum));
        }
        known = counts.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        System.out.printf("%d beginnings of words share %d tokens%n", known.length, TOKENS);
    }

    /** Which beginnings a token may be for, by its frequency alone: those that are within two standard deviations. */
    private void guess() {
        int[] fits = new int[TOKENS];
        for (int token = 0; token < TOKENS; token++) {
            double own = seen[token] - strangers;
            double spread = 2 * Math.sqrt(Math.max(own, 0) + seen[token] + strangers);
            fits[token] = own < spread ? known.length : atMost(own + spread) - atMost(own - spread);
        }
        for (int candidates : List.of(1, FEW, 10 * FEW)) {
            long tokens = Arrays.stream(fits).filter(n -> n <= candidates).count();
            long people = Arrays.stream(tokensOf)
                    .filter(own -> Arrays.stream(own).anyMatch(token -> fits[token] <= candidates))
                    .count();
            System.out.printf(
                    "%d tokens are, by frequency, of at most %d beginnings; %.1f %% of customers have one%n",
                    tokens, candidates, 100.0 * people / customers);
        }
        long silent = Arrays.stream(fits).filter(n -> n == known.length).count();
        System.out.printf("%.1f %% of tokens say nothing by frequency%n", 100.0 * silent / TOKENS);
    }

    /** How many beginnings are at most so frequent. */
    private int atMost(double count) {
        int low = 0;
        int high = known.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (known[middle] <= count) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Rows of one customer show which of them have the same name, without showing the name. */
    private void compareNames() {
        Map<String, Integer> same = new HashMap<>();
        Population population = new Population(GenerateCustomers.SEED);
        String[] names = new String[customers];
        for (int number = 0; number < customers; number++) {
            names[number] = NormalForms.words(population.person(number).name()).stream()
                    .sorted()
                    .reduce("", (one, other) -> one + ' ' + other);
            same.merge(names[number], 1, Integer::sum);
        }
        long alone = Arrays.stream(names).filter(name -> same.get(name) == 1).count();
        System.out.printf("%.1f %% of customers have a name that no other has%n", 100.0 * alone / customers);
    }

    private static KeyedHash hash() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new byte[] {7}, "HmacSHA256"));
            return mac::doFinal;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
