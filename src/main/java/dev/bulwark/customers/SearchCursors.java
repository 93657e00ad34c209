package dev.bulwark.customers;

import dev.bulwark.customers.search.SearchTerm;
import dev.bulwark.platform.privacy.KeyedHash;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** Cursors that go on with one search of one user, and with no other: a keyed hash over all three binds them. */
@ApplicationScoped
class SearchCursors {

    private static final String SEPARATOR = ".";
    private static final int BINDING_BYTES = 16;

    private final KeyedHash hash;

    SearchCursors(KeyedHash hash) {
        this.hash = hash;
    }

    String write(Caller caller, SearchTerm term, UUID last) {
        return Cursor.of(last + SEPARATOR + HexFormat.of().formatHex(binding(caller, term, last)));
    }

    /** @return null without a cursor; fails with a field error for any but one that was made for this caller and term */
    UUID read(Caller caller, SearchTerm term, String cursor) {
        return Cursor.readInBody(cursor, text -> {
            int end = text.indexOf(SEPARATOR);
            UUID last = UUID.fromString(text.substring(0, Math.max(end, 0)));
            byte[] shown = HexFormat.of().parseHex(text.substring(end + 1));
            if (!MessageDigest.isEqual(binding(caller, term, last), shown)) {
                throw new IllegalArgumentException("a cursor of another search");
            }
            return last;
        });
    }

    private byte[] binding(Caller caller, SearchTerm term, UUID last) {
        String message = "customers.search " + caller.userId() + ' ' + last + ' ' + term.normalForm();
        return Arrays.copyOf(hash.of(message.getBytes(StandardCharsets.UTF_8)), BINDING_BYTES);
    }
}
