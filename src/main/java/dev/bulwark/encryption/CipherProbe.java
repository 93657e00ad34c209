package dev.bulwark.encryption;

import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Seals a value under the master key that is in use, and sees that it opens as it was, and not when a bit or its place differs. */
@ApplicationScoped
class CipherProbe implements ControlProbe {

    private static final String PURPOSE = "probe";
    private static final byte[] SECRET = "a value that is nobody's".getBytes(StandardCharsets.UTF_8);

    private final SecretBox box;

    CipherProbe(SecretBox box) {
        this.box = box;
    }

    @Override
    public Control control() {
        return Control.DATA_ENCRYPTION;
    }

    @Override
    public String name() {
        return "altered_value_does_not_open";
    }

    @Override
    public Uni<Sighting> look() {
        return Uni.createFrom().item(this::seal);
    }

    private Sighting seal() {
        UUID place = UUID.randomUUID();
        byte[] sealed = box.seal(PURPOSE, place, SECRET);
        byte[] altered = sealed.clone();
        altered[altered.length - 1] ^= 1;
        boolean hidden = !new String(sealed, StandardCharsets.ISO_8859_1)
                .contains(new String(SECRET, StandardCharsets.ISO_8859_1));
        boolean works = hidden
                && Arrays.equals(SECRET, box.openUnwatched(PURPOSE, place, sealed))
                && refuses(place, altered)
                && refuses(UUID.randomUUID(), sealed);
        return Sighting.of(
                works,
                "a sealed value opened in its place, and neither altered nor moved",
                "a sealed value opened altered or moved, or stood in clear");
    }

    private boolean refuses(UUID place, byte[] sealed) {
        try {
            box.openUnwatched(PURPOSE, place, sealed);
            return false;
        } catch (CipherRejected rejected) {
            return true;
        }
    }
}
