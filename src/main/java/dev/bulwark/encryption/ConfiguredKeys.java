package dev.bulwark.encryption;

import dev.bulwark.platform.startup.StartRefused;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Master keys from {@code BULWARK_MASTER_KEY}, which is version 1, or from the file that {@code BULWARK_MASTER_KEY_FILE} names. */
@DefaultBean
@ApplicationScoped
class ConfiguredKeys implements KeyProvider {

    private static final int FIRST_VERSION = 1;
    private static final Pattern LINE = Pattern.compile("([1-9][0-9]{0,8}):(\\S+)");

    private final MasterKeyConfig config;

    ConfiguredKeys(MasterKeyConfig config) {
        this.config = config;
    }

    @Override
    public MasterKeys masterKeys() {
        if (config.masterKey().isPresent() == config.masterKeyFile().isPresent()) {
            throw new StartRefused("set either BULWARK_MASTER_KEY or BULWARK_MASTER_KEY_FILE");
        }
        NavigableMap<Integer, byte[]> keys = config.masterKeyFile()
                .map(ConfiguredKeys::ofFile)
                .orElseGet(() -> single(config.masterKey().orElseThrow()));
        int active = config.masterKeyActive().orElseGet(keys::lastKey);
        if (!keys.containsKey(active)) {
            throw new StartRefused("BULWARK_MASTER_KEY_ACTIVE names a version that is not there: " + active);
        }
        return new MasterKeys(keys, active);
    }

    private static NavigableMap<Integer, byte[]> single(String base64) {
        NavigableMap<Integer, byte[]> keys = new TreeMap<>();
        keys.put(FIRST_VERSION, key("BULWARK_MASTER_KEY", base64));
        return keys;
    }

    private static NavigableMap<Integer, byte[]> ofFile(String file) {
        NavigableMap<Integer, byte[]> keys = new TreeMap<>();
        List<String> lines = lines(file);
        for (int n = 0; n < lines.size(); n++) {
            String line = lines.get(n).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String where = "line " + (n + 1) + " of BULWARK_MASTER_KEY_FILE";
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new StartRefused(where + " must have the form version:base64, such as 2:…");
            }
            if (keys.put(Integer.valueOf(parts.group(1)), key(where, parts.group(2))) != null) {
                throw new StartRefused(where + " repeats a version");
            }
        }
        if (keys.isEmpty()) {
            throw new StartRefused("BULWARK_MASTER_KEY_FILE holds no key");
        }
        return keys;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new StartRefused("BULWARK_MASTER_KEY_FILE cannot be read: " + file);
        }
    }

    /** The value is not repeated, not even in part: a key with one typing error is almost the key. */
    private static byte[] key(String where, String base64) {
        byte[] key = decode(base64);
        if (key.length != Aead.KEY_BYTES) {
            throw new StartRefused(where + " must be exactly 32 bytes as base64");
        }
        return key;
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }
}
