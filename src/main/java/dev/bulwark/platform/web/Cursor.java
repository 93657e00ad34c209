package dev.bulwark.platform.web;

import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The opaque place where a page ended. Clients hand it back and must not look inside. */
public final class Cursor {

    public static final int LIMIT_DEFAULT = 50;
    public static final int LIMIT_MAX = 200;

    private Cursor() {}

    public static String of(Object lastKey) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(lastKey.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Cuts what was read down to a page.
     *
     * @param found up to one more than the limit; that one more is how the next page is known to exist
     * @param key what the cursor of the next page tells of the last item
     * @param page from the items and the next cursor, which is null on the last page
     */
    public static <T, P> P page(List<T> found, int limit, Function<T, ?> key, BiFunction<List<T>, String, P> page) {
        return found.size() > limit
                ? page.apply(found.subList(0, limit), of(key.apply(found.get(limit - 1))))
                : page.apply(found, null);
    }

    /** @return null without a cursor; fails with a field error for one that we did not make */
    public static <T> T read(String cursor, Function<String, T> key) {
        return read(cursor, "query", key);
    }

    /** {@link #read} for a cursor that is a member of the body, as in a search. */
    public static <T> T readInBody(String cursor, Function<String, T> key) {
        return read(cursor, "body", key);
    }

    private static <T> T read(String cursor, String in, Function<String, T> key) {
        if (cursor == null) {
            return null;
        }
        try {
            return key.apply(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException foreign) {
            throw ProblemException.invalid(
                    List.of(new FieldError("cursor", in, "malformed", "must be the next_cursor of an earlier answer")));
        }
    }
}
