package dev.bulwark.platform.startup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What production must have. Every rule is checked, so that one start tells all that is wrong; no value is told. */
final class ProductionRules {

    private static final int KEY_BYTES = 32;
    private static final int PEPPER_BYTES_MIN = 32;
    private static final int DISTINCT_MIN = 8;
    private static final int DIGITS_MIN = 16; // below, digits alone are a number that somebody made up

    /** Parts of what examples and our own development settings use. */
    private static final Set<String> SAMPLE_PARTS = Set.of(
            "changeme", "change-me", "change_me", "dev-only", "example", "sample", "placeholder", "your-", "xxxx");

    /** Words that alone make no password, whatever digits and signs stand around them. */
    private static final Set<String> SAMPLE_WORDS =
            Set.of("password", "passwd", "postgres", "secret", "admin", "bulwark", "test", "local", "qwerty");

    private ProductionRules() {}

    static List<String> problems(GuardedConfig config) {
        List<String> problems = new ArrayList<>();
        databaseUrl(problems, config.db().url());
        required(problems, "BULWARK_DB_USERNAME", config.db().username());
        password(problems, "BULWARK_DB_PASSWORD", config.db().password());
        config.db()
                .ownerPassword()
                .ifPresent(owner -> password(problems, "BULWARK_DB_OWNER_PASSWORD", Optional.of(owner)));
        together(
                problems,
                "BULWARK_DB_OWNER_USERNAME",
                config.db().ownerUsername(),
                "BULWARK_DB_OWNER_PASSWORD",
                config.db().ownerPassword());
        config.db()
                .tls()
                .filter(tls -> !Set.of("disable", "verify-full").contains(tls))
                .ifPresent(unknown -> problems.add("BULWARK_DB_TLS must be verify-full (the default) or disable"));
        readable(problems, "BULWARK_DB_CA", config.db().authority());
        if (config.masterKeyFile().isPresent()) {
            readable(problems, "BULWARK_MASTER_KEY_FILE", config.masterKeyFile());
        } else {
            masterKey(problems, config.masterKey());
        }
        pepper(problems, config.passwordPepper());
        config.bootstrapAdminPassword()
                .ifPresent(first -> password(problems, "BULWARK_BOOTSTRAP_ADMIN_PASSWORD", Optional.of(first)));
        transport(problems, config.tls());
        return problems;
    }

    private static void transport(List<String> problems, GuardedConfig.Tls tls) {
        together(problems, "BULWARK_TLS_CERTIFICATE", tls.certificate(), "BULWARK_TLS_KEY", tls.key());
        if (tls.certificate().isPresent() && tls.key().isPresent()) {
            readable(problems, "BULWARK_TLS_CERTIFICATE", tls.certificate());
            readable(problems, "BULWARK_TLS_KEY", tls.key());
        }
    }

    private static void readable(List<String> problems, String name, Optional<String> file) {
        if (file.isPresent() && !isReadable(file.get())) {
            problems.add(name + " must be a PEM file that the service can read");
        }
    }

    private static boolean isReadable(String file) {
        try {
            return Files.isReadable(Path.of(file)) && Files.isRegularFile(Path.of(file));
        } catch (InvalidPathException malformed) {
            return false;
        }
    }

    private static boolean required(List<String> problems, String name, Optional<String> value) {
        if (value.isEmpty()) {
            problems.add(name + " is missing");
        }
        return value.isPresent();
    }

    private static void databaseUrl(List<String> problems, Optional<String> url) {
        if (required(problems, "BULWARK_DB_URL", url)
                && DatabaseUrl.parse(url.get()).isEmpty()) {
            problems.add(
                    "BULWARK_DB_URL must have the form postgresql://host:port/name, without credentials or parameters");
        }
    }

    private static void password(List<String> problems, String name, Optional<String> value) {
        if (required(problems, name, value) && (isSample(value.get()) || isWord(value.get()))) {
            problems.add(name + " is a sample value");
        }
    }

    private static boolean isWord(String value) {
        String letters = value.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        return letters.isEmpty() ? value.length() < DIGITS_MIN : SAMPLE_WORDS.contains(letters);
    }

    private static void masterKey(List<String> problems, Optional<String> value) {
        if (!required(problems, "BULWARK_MASTER_KEY", value)) {
            return;
        }
        byte[] key = base64(value.get());
        if (key.length != KEY_BYTES) {
            problems.add(
                    "BULWARK_MASTER_KEY must be exactly 32 bytes as base64, such as from: openssl rand -base64 32");
        } else if (isSample(new String(key, StandardCharsets.ISO_8859_1))
                || isSample(value.get())
                || distinct(key) < DISTINCT_MIN) {
            problems.add("BULWARK_MASTER_KEY is a sample value");
        }
    }

    private static void pepper(List<String> problems, Optional<String> value) {
        if (!required(problems, "BULWARK_PASSWORD_PEPPER", value)) {
            return;
        }
        byte[] pepper = value.get().getBytes(StandardCharsets.UTF_8);
        if (pepper.length < PEPPER_BYTES_MIN) {
            problems.add(
                    "BULWARK_PASSWORD_PEPPER is too short: at least 32 characters, such as from: openssl rand -base64 32");
        } else if (isSample(value.get()) || distinct(pepper) < DISTINCT_MIN) {
            problems.add("BULWARK_PASSWORD_PEPPER is a sample value");
        }
    }

    private static void together(
            List<String> problems, String oneName, Optional<String> one, String otherName, Optional<String> other) {
        if (one.isPresent() != other.isPresent()) {
            problems.add(oneName + " and " + otherName + " belong together: set both or neither");
        }
    }

    private static boolean isSample(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return SAMPLE_PARTS.stream().anyMatch(lower::contains) || lower.matches("<.*>");
    }

    private static long distinct(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).chars().distinct().count();
    }

    /** Empty for what is no base64. */
    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }
}
