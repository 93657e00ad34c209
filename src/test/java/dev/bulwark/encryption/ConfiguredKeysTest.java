package dev.bulwark.encryption;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.encryption.KeyProvider.MasterKeys;
import dev.bulwark.platform.startup.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredKeysTest {

    @TempDir
    Path directory;

    private static String base64(int keyByte) {
        byte[] key = new byte[Aead.KEY_BYTES];
        Arrays.fill(key, (byte) keyByte);
        return Base64.getEncoder().encodeToString(key);
    }

    private static MasterKeys keys(String key, String file, Integer active) {
        return new ConfiguredKeys(new MasterKeyConfig() {
                    @Override
                    public Optional<String> masterKey() {
                        return Optional.ofNullable(key);
                    }

                    @Override
                    public Optional<String> masterKeyFile() {
                        return Optional.ofNullable(file);
                    }

                    @Override
                    public Optional<Integer> masterKeyActive() {
                        return Optional.ofNullable(active);
                    }
                })
                .masterKeys();
    }

    private MasterKeys ofFile(Integer active, String... lines) throws IOException {
        return keys(
                null,
                Files.write(directory.resolve("keys"), Arrays.asList(lines)).toString(),
                active);
    }

    private static String refusal(String key, String file) {
        return assertThrows(StartRefused.class, () -> keys(key, file, null)).getMessage();
    }

    private String fileRefusal(String... lines) {
        return assertThrows(StartRefused.class, () -> ofFile(null, lines)).getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64 at all!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void aKeyThatIsNot32BytesIsRefusedAndNotRepeated(String base64) {
        String refusal = refusal(base64, null);
        assertTrue(refusal.contains("BULWARK_MASTER_KEY"));
        assertFalse(base64.length() > 8 && refusal.contains(base64.substring(0, 8)));
    }

    @Test
    void oneOfTheTwoSourcesIsNeeded() {
        assertTrue(refusal(null, null).contains("either BULWARK_MASTER_KEY or BULWARK_MASTER_KEY_FILE"));
        assertTrue(refusal(base64(1), "keys").contains("either BULWARK_MASTER_KEY or BULWARK_MASTER_KEY_FILE"));
    }

    @Test
    void theKeyOfTheEnvironmentIsVersionOne() {
        assertEquals(Set.of(1), keys(base64(7), null, null).byVersion().keySet());
    }

    @Test
    void aFileHoldsAKeyALineAndTheNewestSeals() throws IOException {
        MasterKeys keys = ofFile(null, "# ours", "2:" + base64(2), "", " 10:" + base64(10));
        assertEquals(Set.of(2, 10), keys.byVersion().keySet());
        assertEquals(10, keys.active());
        assertArrayEquals(
                Base64.getDecoder().decode(base64(2)), keys.byVersion().get(2));
        assertFalse(keys.toString().contains(base64(2)));
    }

    @Test
    void anOlderOneSealsWhileReplicasLearnTheNewOne() throws IOException {
        assertEquals(1, ofFile(1, "1:" + base64(1), "2:" + base64(2)).active());
        assertThrows(StartRefused.class, () -> ofFile(3, "1:" + base64(1), "2:" + base64(2)));
    }

    @Test
    void aFaultyFileIsRefusedByItsLine() {
        assertTrue(fileRefusal("1:" + base64(1), "zwei:" + base64(2)).contains("line 2"));
        assertTrue(fileRefusal("0:" + base64(1)).contains("line 1"));
        assertTrue(fileRefusal("1:c2hvcnQ=").contains("32 bytes"));
        assertTrue(fileRefusal("1:" + base64(1), "1:" + base64(2)).contains("repeats"));
        assertTrue(fileRefusal("# nothing").contains("no key"));
        assertTrue(refusal(null, directory.resolve("absent").toString()).contains("cannot be read"));
    }
}
