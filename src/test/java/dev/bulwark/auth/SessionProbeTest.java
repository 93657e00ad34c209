package dev.bulwark.auth;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bulwark.support.Impostor;
import org.junit.jupiter.api.Test;

class SessionProbeTest {

    @Test
    void aServiceThatTakesATokenOfNoSessionIsSeen() {
        assertFalse(Impostor.asked(200, false, SessionProbe::ask).passed());
    }
}
