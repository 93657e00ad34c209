package dev.bulwark.statements;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Text in Liberation Sans, which OpenPDF brings along and which is embedded as far as it is used: Latin, Greek, Cyrillic
 * and Hebrew letters. What it cannot show is told by number, so that no reference looks shorter than it is.
 */
final class PdfText {

    private static final String FILE = "/font-fallback/LiberationSans-Regular.ttf";

    private final BaseFont base;

    /** A font of its own for each document: fonts remember what was used. */
    PdfText() {
        try (InputStream file = BaseFont.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("OpenPDF no longer brings " + FILE);
            }
            base = BaseFont.createFont(
                    "LiberationSans-Regular.ttf",
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    BaseFont.NOT_CACHED,
                    file.readAllBytes(),
                    null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Font font(int sizePoints) {
        return new Font(base, sizePoints);
    }

    /**
     * The text with {@code [U+4E2D]} for each character that has no glyph, and for each that has none by design: marks
     * that turn the direction of what follows could make one reference look like another.
     */
    String visible(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints().forEach(point -> {
            if (isShown(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(String.format("[U+%04X]", point));
            }
        });
        return shown.toString();
    }

    private boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> point == ' ' || point <= Character.MAX_VALUE && base.charExists(point);
        };
    }
}
