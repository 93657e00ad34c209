package dev.bulwark.auth.passkeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bulwark.auth.passkeys.RelyingParty.Site;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.WebConfig;
import dev.bulwark.platform.web.WebOrigins;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelyingPartyTest {

    private static final String APP = "android:apk-key-hash:47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";

    private static RelyingParty of(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(PasskeyConfig.class)
                .withMapping(WebConfig.class)
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withConverter(Duration.class, 100, new DurationConverter())
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return new RelyingParty(
                config.getConfigMapping(PasskeyConfig.class), new WebOrigins(config.getConfigMapping(WebConfig.class)));
    }

    @Test
    void withoutAPublicUrlThereAreNoPasskeysAtAll() {
        for (Map<String, String> settings :
                List.of(Map.<String, String>of(), Map.of("bulwark.web-origins", "https://app.bank.example"))) {
            RelyingParty none = of(settings);
            assertEquals(List.of(), none.problems());
            ProblemException refusal = assertThrows(ProblemException.class, none::get);
            assertEquals(PasskeyProblem.PASSKEYS_NOT_CONFIGURED, refusal.type());
        }
    }

    @Test
    void theSiteIsTheHostOfThePublicUrlAndItsPagesAndApplications() {
        Site site = of(Map.of(
                        "bulwark.public-url", "https://bank.example:8443/",
                        "bulwark.web-origins",
                                "https://app.bank.example,https://bank.example.evil,https://other.example",
                        "bulwark.webauthn.app-origins", APP))
                .get();
        assertEquals("bank.example", site.rpId());
        assertEquals(Set.of("https://bank.example:8443", "https://app.bank.example", APP), site.origins());
    }

    @Test
    void aDomainAboveTheApplicationsMayOwnThePasskeys() {
        Site site = of(Map.of(
                        "bulwark.webauthn.rp-id", "bank.example",
                        "bulwark.web-origins", "https://app.bank.example"))
                .get();
        assertEquals(new Site("bank.example", Set.of("https://app.bank.example")), site);
    }

    @Test
    void aStartWithASiteThatNoPageIsOfIsRefused() {
        assertEquals(
                List.of("BULWARK_WEBAUTHN_RP_ID"),
                named(Map.of(
                        "bulwark.webauthn.rp-id", "bank.example", "bulwark.web-origins", "https://bank.example.evil")));
        assertEquals(
                List.of("BULWARK_WEBAUTHN_RP_ID"),
                named(Map.of("bulwark.webauthn.rp-id", "https://bank.example", "bulwark.webauthn.app-origins", APP)));
        assertEquals(
                List.of("BULWARK_WEBAUTHN_APP_ORIGINS"), named(Map.of("bulwark.webauthn.app-origins", "android:x")));
    }

    private static List<String> named(Map<String, String> settings) {
        return of(settings).problems().stream()
                .map(problem -> problem.split(" ")[0])
                .toList();
    }
}
