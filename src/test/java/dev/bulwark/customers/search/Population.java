package dev.bulwark.customers.search;

import dev.bulwark.customers.CreateCustomerRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * People that nobody is: the same for the same seed. Names are as frequent as names are (Zipf-Mandelbrot): of 5,000 first
 * names the first has 1.7 %, of 100,000 last names the first has 0.9 %, as in the United States. The most frequent ones are
 * real names, the others are made of syllables.
 */
final class Population {

    private static final int FIRST_NAMES = 5_000;
    private static final int LAST_NAMES = 100_000;
    private static final double FIRST_SHIFT = 8;
    private static final double LAST_SHIFT = 12;

    private static final List<String> COMMON_FIRST =
            List.of(("James Mary Robert Patricia John Jennifer Michael Linda David"
                            + " Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Sarah Christopher Karen Charles Lisa"
                            + " Daniel Nancy Matthew Betty Anthony Margaret Mark Sandra Donald Ashley Maria Anna Marie Juan José"
                            + " Zoë François Søren Łukasz Đặng Nguyễn Minh Wei Ali Mohamed Fatima Olga Iván Björn Jürgen")
                    .split(" "));
    private static final List<String> COMMON_LAST =
            List.of(("Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez"
                            + " Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez"
                            + " Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott"
                            + " Torres Nguyen Hill Flores Müller Šťastný Kowalski O'Brien O'Connor D'Angelo Jørgensen Wang Li Kim")
                    .split(" "));

    private static final String[] STARTS =
            "b br c ch cl d dr f fr g gr h j k kr l m n p ph qu r s sch st t tr v w z".split(" ");
    private static final String[] VOWELS = "a e i o u a e i o ai ea ia ie oo ou".split(" ");
    private static final String[] ENDS = "n r l s t ck ng rd nn ll m d th x".split(" ");

    private final long seed;
    private final List<String> firstNames;
    private final List<String> lastNames;
    private final double[] firstShares = shares(FIRST_NAMES, FIRST_SHIFT);
    private final double[] lastShares = shares(LAST_NAMES, LAST_SHIFT);

    /** The names are the same whatever the seed: it draws who has which. */
    Population(long seed) {
        this.seed = seed;
        SplittableRandom random = new SplittableRandom(1);
        firstNames = names(COMMON_FIRST, FIRST_NAMES, 2, random);
        lastNames = names(COMMON_LAST, LAST_NAMES, 3, random);
    }

    /** Who has this number. */
    CreateCustomerRequest person(int number) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        String name = name(random);
        String mailbox = NormalForms.fold(name).replaceAll("[^a-z]+", ".").replaceAll("^\\.|\\.$", "");
        long ssn = (number * 48_271L + 123_456_789L) % 999_999_937L; // a prime: no two are the same
        return new CreateCustomerRequest(
                name,
                mailbox + '.' + number + "@mail" + random.nextInt(20) + ".test",
                "+1" + (2_000_000_000L + (number * 69_621L + 7) % 7_999_999_999L),
                String.format(Locale.ROOT, "%03d-%02d-%04d", ssn / 1_000_000, ssn / 10_000 % 100, ssn % 10_000),
                LocalDate.of(1940, 1, 1).plusDays(random.nextInt(24_000)),
                (1 + random.nextInt(2_000)) + " " + draw(lastNames, lastShares, random) + " Street, Springfield");
    }

    private String name(SplittableRandom random) {
        String first = draw(firstNames, firstShares, random);
        String last = draw(lastNames, lastShares, random);
        double kind = random.nextDouble();
        if (kind < 0.10) {
            return first + ' ' + draw(firstNames, firstShares, random) + ' ' + last;
        }
        if (kind < 0.20) {
            return first + ' ' + (char) ('A' + random.nextInt(26)) + ". " + last;
        }
        return kind < 0.23 ? first + ' ' + last + '-' + draw(lastNames, lastShares, random) : first + ' ' + last;
    }

    /** The most frequent first. */
    List<String> firstNames() {
        return firstNames;
    }

    List<String> lastNames() {
        return lastNames;
    }

    private static String draw(List<String> names, double[] shares, SplittableRandom random) {
        int found = Arrays.binarySearch(shares, random.nextDouble());
        return names.get(Math.min(found < 0 ? -found - 1 : found, names.size() - 1));
    }

    /** Added up, to 1. */
    private static double[] shares(int count, double shift) {
        double[] shares = new double[count];
        double sum = 0;
        for (int rank = 0; rank < count; rank++) {
            sum += 1 / (rank + 1 + shift);
            shares[rank] = sum;
        }
        for (int rank = 0; rank < count; rank++) {
            shares[rank] /= sum;
        }
        return shares;
    }

    private static List<String> names(List<String> common, int count, int syllablesMax, SplittableRandom random) {
        Set<String> names = new LinkedHashSet<>(common);
        while (names.size() < count) {
            StringBuilder name = new StringBuilder();
            int syllables = 1 + random.nextInt(syllablesMax);
            for (int n = 0; n < syllables; n++) {
                name.append(pick(STARTS, random)).append(pick(VOWELS, random));
            }
            name.append(pick(ENDS, random));
            name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
            names.add(name.toString());
        }
        return new ArrayList<>(names);
    }

    /** Earlier ones come more often, as letters do. */
    private static String pick(String[] parts, SplittableRandom random) {
        double position = random.nextDouble();
        return parts[(int) (position * Math.sqrt(position) * parts.length)];
    }
}
