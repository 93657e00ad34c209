package dev.bulwark.ledger;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Every account of a set of postings once, in the order in which PostgreSQL compares ids, which is the order of locks. The
 * database would have to search for each account otherwise.
 */
final class AccountPlaces {

    /** Bytes compare unsigned in PostgreSQL; UUID.compareTo is signed. */
    private static final Comparator<UUID> BY_BYTES = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private final UUID[] accounts;
    private final Map<UUID, Integer> places;

    private AccountPlaces(UUID[] accounts) {
        this.accounts = accounts;
        this.places = new HashMap<>(2 * accounts.length);
        for (int i = 0; i < accounts.length; i++) {
            places.put(accounts[i], i + 1);
        }
    }

    static AccountPlaces of(List<Posting> postings) {
        return new AccountPlaces(postings.stream()
                .flatMap(posting -> Stream.of(posting.debitAccountId(), posting.creditAccountId()))
                .distinct()
                .sorted(BY_BYTES)
                .toArray(UUID[]::new));
    }

    UUID[] accounts() {
        return accounts;
    }

    /** Counted from 1, as SQL does. */
    int of(UUID account) {
        return places.get(account);
    }
}
