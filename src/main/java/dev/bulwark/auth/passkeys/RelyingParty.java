package dev.bulwark.auth.passkeys;

import dev.bulwark.platform.startup.StartRule;
import dev.bulwark.platform.web.WebOrigins;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The site that passkeys are for: a domain, and the origins of it whose pages may use them. Origins of other domains may log
 * in by password only; browsers would not offer them the passkeys anyway.
 */
@Singleton
class RelyingParty implements StartRule {

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final Pattern APP = Pattern.compile("android:apk-key-hash:[A-Za-z0-9_-]{43}");

    /** @param origins as browsers write them */
    record Site(String rpId, Set<String> origins) {}

    private final Optional<String> rpId;
    private final List<String> apps;
    private final Optional<Site> site;

    RelyingParty(PasskeyConfig config, WebOrigins webOrigins) {
        Optional<URI> publicUrl = webOrigins.publicUrl();
        this.rpId = config.rpId().or(() -> publicUrl.map(URI::getHost));
        this.apps = config.appOrigins().orElse(List.of());
        List<String> pages = new ArrayList<>(webOrigins.all());
        publicUrl.ifPresent(url -> pages.add(url.getScheme() + "://" + url.getRawAuthority()));
        this.site = rpId.map(domain -> new Site(
                        domain,
                        Stream.concat(pages.stream().filter(page -> isWithin(domain, page)), apps.stream())
                                .collect(Collectors.toUnmodifiableSet())))
                .filter(found -> !found.origins().isEmpty());
    }

    private static boolean isWithin(String domain, String origin) {
        String host = URI.create(origin).getHost();
        return domain.equals(host) || host != null && host.endsWith('.' + domain);
    }

    /** Fails with PASSKEYS_NOT_CONFIGURED. */
    Site get() {
        return site.orElseThrow(PasskeyProblem.PASSKEYS_NOT_CONFIGURED::problem);
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!rpId.map(domain -> DOMAIN.matcher(domain).matches()).orElse(true)) {
            problems.add("BULWARK_WEBAUTHN_RP_ID must be a domain such as bank.example");
        }
        if (!apps.stream().allMatch(app -> APP.matcher(app).matches())) {
            problems.add("BULWARK_WEBAUTHN_APP_ORIGINS must be android:apk-key-hash: and a hash, separated by commas");
        }
        if (rpId.isPresent() && site.isEmpty()) {
            problems.add("BULWARK_WEBAUTHN_RP_ID is set, but neither BULWARK_PUBLIC_URL nor BULWARK_WEB_ORIGINS has an"
                    + " origin of that domain");
        }
        return problems;
    }
}
