package dev.bulwark.encryption;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Lets an entity hold {@link SealedText} in a {@code bytea} column. It neither seals nor opens anything. */
@Converter(autoApply = true)
public class SealedTextConverter implements AttributeConverter<SealedText, byte[]> {

    @Override
    public byte[] convertToDatabaseColumn(SealedText sealed) {
        return sealed == null ? null : sealed.toColumn();
    }

    @Override
    public SealedText convertToEntityAttribute(byte[] stored) {
        return SealedText.ofColumn(stored);
    }
}
