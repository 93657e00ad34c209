package dev.bulwark.platform.web;

import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.startup.StartRule;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The web applications whose pages may act with a cookie. A browser states the page's origin itself, and no page can make
 * it state another (OWASP, cross-site request forgery prevention).
 */
@Singleton
public class WebOrigins implements StartRule {

    /** As browsers write it: lower case, without a path. A page over plain HTTP is for developers, on their own host. */
    private static final Pattern ORIGIN =
            Pattern.compile("https://[a-z0-9.-]+(:[0-9]{1,5})?|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?");

    private static final Pattern PUBLIC_URL = Pattern.compile("(" + ORIGIN.pattern() + ")/?");

    private final Optional<String> publicUrl;
    private final List<String> allowed;

    public WebOrigins(WebConfig config) {
        this.publicUrl = config.publicUrl();
        this.allowed = config.webOrigins().orElse(List.of());
    }

    /** Where this service is reached, if that is configured and well formed. */
    public Optional<URI> publicUrl() {
        return publicUrl.filter(url -> PUBLIC_URL.matcher(url).matches()).map(URI::create);
    }

    /** Of the web applications; those that are well formed. */
    public List<String> all() {
        return allowed.stream()
                .filter(origin -> ORIGIN.matcher(origin).matches())
                .toList();
    }

    /** Fails with ORIGIN_REFUSED for a missing, repeated or foreign origin. */
    public void require(RoutingContext context) {
        List<String> origins = context.request().headers().getAll("Origin");
        if (origins.size() != 1 || !allowed.contains(origins.get(0))) {
            throw CommonProblem.ORIGIN_REFUSED.problem();
        }
    }

    /** The same for a query, where a browser states no origin for a page of our own. */
    public void requireUnlessMissing(RoutingContext context) {
        if (context.request().headers().contains("Origin")) {
            require(context);
        }
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!allowed.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())) {
            problems.add("BULWARK_WEB_ORIGINS must be origins such as https://app.bank.example, separated by commas");
        }
        if (!publicUrl.map(url -> PUBLIC_URL.matcher(url).matches()).orElse(true)) {
            problems.add("BULWARK_PUBLIC_URL must be an origin such as https://bank.example, without a path");
        }
        return problems;
    }
}
