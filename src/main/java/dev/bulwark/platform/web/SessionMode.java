package dev.bulwark.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a client keeps its refresh token. It is taken from there and from nowhere else. */
public enum SessionMode {
    /** An app, in its own store. It sends the token in the body. */
    @JsonProperty("token")
    TOKEN,
    /** A browser, in a cookie that no script can read. */
    @JsonProperty("cookie")
    COOKIE;

    /** What a request asks for; null is an app. */
    public static SessionMode orToken(SessionMode asked) {
        return asked == null ? TOKEN : asked;
    }

    /** As the database holds it. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
