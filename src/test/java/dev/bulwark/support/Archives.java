package dev.bulwark.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small archives, which no document may be. */
public final class Archives {

    private Archives() {}

    private static byte[] of(String comment, String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            zip.setComment(comment);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] zip() {
        return of("", "run.class");
    }

    public static byte[] docx() {
        return of("", "[Content_Types].xml", "word/document.xml");
    }

    /** One whose end stands so many bytes before its end. */
    public static byte[] commented(int bytes) {
        return of("x".repeat(bytes), "run.class");
    }
}
