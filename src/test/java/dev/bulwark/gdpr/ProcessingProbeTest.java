package dev.bulwark.gdpr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Impostor;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessingProbeTest {

    @Test
    void rightsThatNobodyServesAreSeen() {
        assertEquals(
                List.of("there is no export of a person's data", "there is no erasure of a person's data"),
                Impostor.asked(404, false, ProcessingProbe::missingRights));
        assertEquals(List.of(), Impostor.asked(401, false, ProcessingProbe::missingRights));
    }
}
