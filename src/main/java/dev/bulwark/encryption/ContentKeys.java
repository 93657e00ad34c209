package dev.bulwark.encryption;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the keys of contents. */
@ApplicationScoped
public class ContentKeys {

    private final Aead aead;

    ContentKeys(Aead aead) {
        this.aead = aead;
    }

    public ContentKey generate() {
        return ContentKey.of(aead.randomKey());
    }
}
