package dev.bulwark.encryption;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CipherProbeTest {

    /** Seals nothing, or opens whatever it is given. */
    private static SecretBox box(boolean clear) {
        return new SecretBox(null, null, null) {
            @Override
            public byte[] seal(String purpose, UUID rowId, byte[] secret) {
                byte[] sealed = new byte[secret.length + 1];
                for (int n = 0; n < secret.length; n++) {
                    sealed[n] = (byte) (secret[n] ^ (clear ? 0 : 1));
                }
                return sealed;
            }

            @Override
            byte[] openUnwatched(String purpose, UUID rowId, byte[] sealed) {
                byte[] secret = new byte[sealed.length - 1];
                for (int n = 0; n < secret.length; n++) {
                    secret[n] = (byte) (sealed[n] ^ (clear ? 0 : 1));
                }
                return secret;
            }
        };
    }

    @Test
    void aValueInClearOrOneThatOpensAlteredIsSeen() {
        assertFalse(new CipherProbe(box(true)).look().await().indefinitely().passed());
        assertFalse(new CipherProbe(box(false)).look().await().indefinitely().passed());
    }
}
