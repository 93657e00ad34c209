package dev.bulwark.support;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Small pictures, bare or with what cameras write into them. */
public final class Pictures {

    /** Stands in every note that {@link #photo} and {@link #annotatedPng} carry, and nowhere else. */
    public static final String SECRET = "48.2082N-16.3738E";

    private static final int SIDE = 24;
    private static final int PNG_SIGNATURE_BYTES = 8;
    private static final int PNG_HEADER_BYTES = 25;

    private Pictures() {}

    private static byte[] encode(String format) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int n = 0; n < SIDE * SIDE; n++) {
            image.setRGB(n % SIDE, n / SIDE, new Color(n % 256, n * 7 % 256, n * 13 % 256).getRGB());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] jpeg() {
        return encode("jpg");
    }

    /** Scan by scan, each with tables of its own before it. */
    public static byte[] progressive() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(ImageIO.read(new ByteArrayInputStream(png())), null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    public static byte[] png() {
        return encode("png");
    }

    /** A JPEG with place and device in EXIF (which says how it is turned, too), XMP, IPTC and a comment. */
    public static byte[] photo(int orientation) {
        return withSegments(
                jpeg(),
                segment(0xE1, exif(orientation)),
                segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0" + SECRET)),
                segment(0xED, ascii("Photoshop 3.0\0" + SECRET)),
                segment(0xFE, ascii(SECRET)));
    }

    /** {@link #photo} as it should be stored: with an EXIF of 32 bytes, or with none. */
    public static byte[] bare(int orientation) {
        byte[] exif = {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        return orientation == 1 ? jpeg() : withSegments(jpeg(), segment(0xE1, exif));
    }

    /** Behind the JFIF segment, which comes first. */
    public static byte[] withSegments(byte[] jpeg, byte[]... segments) {
        int at = 4 + ByteBuffer.wrap(jpeg).getShort(4);
        return join(Arrays.copyOf(jpeg, at), join(segments), Arrays.copyOfRange(jpeg, at, jpeg.length));
    }

    public static byte[] segment(int code, byte[] body) {
        return ByteBuffer.allocate(4 + body.length)
                .put((byte) 0xFF)
                .put((byte) code)
                .putShort((short) (2 + body.length))
                .put(body)
                .array();
    }

    /** Little endian, with the maker, the orientation and a directory of GPS. */
    private static byte[] exif(int orientation) {
        byte[] secret = ascii(SECRET + '\0');
        int directoryBytes = 2 + 3 * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(8 + directoryBytes + secret.length + 2 + 12 + 4)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int secretAt = 8 + directoryBytes;
        int gpsAt = secretAt + secret.length;
        tiff.put(ascii("II")).putShort((short) 42).putInt(8).putShort((short) 3);
        entry(tiff, 0x010F, 2, secret.length, secretAt);
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8825, 4, 1, gpsAt);
        tiff.putInt(0).put(secret).putShort((short) 1);
        entry(tiff, 0x0001, 2, 2, 'N');
        tiff.putInt(0);
        return join(ascii("Exif\0\0"), tiff.array());
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A PNG with place, device and time. */
    public static byte[] annotatedPng() {
        return withChunks(
                png(),
                chunk("eXIf", exif(1)),
                chunk("tEXt", ascii("Comment\0" + SECRET)),
                chunk("iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + SECRET)),
                chunk("zTXt", ascii("Comment\0\0" + SECRET)),
                chunk("tIME", new byte[] {7, (byte) 0xEA, 1, 31, 12, 0, 0}),
                chunk("prVt", ascii(SECRET)));
    }

    /** Behind the header, which comes first. */
    public static byte[] withChunks(byte[] png, byte[]... chunks) {
        int at = PNG_SIGNATURE_BYTES + PNG_HEADER_BYTES;
        return join(Arrays.copyOf(png, at), join(chunks), Arrays.copyOfRange(png, at, png.length));
    }

    public static byte[] chunk(String name, byte[] data) {
        CRC32 checksum = new CRC32();
        checksum.update(ascii(name));
        checksum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(ascii(name))
                .put(data)
                .putInt((int) checksum.getValue())
                .array();
    }

    /** Whether both show the same. */
    public static boolean showSame(byte[] one, byte[] other) {
        try {
            BufferedImage first = ImageIO.read(new ByteArrayInputStream(one));
            BufferedImage second = ImageIO.read(new ByteArrayInputStream(other));
            int[] expected = first.getRGB(0, 0, first.getWidth(), first.getHeight(), null, 0, first.getWidth());
            int[] found = second.getRGB(0, 0, second.getWidth(), second.getHeight(), null, 0, second.getWidth());
            return Arrays.equals(expected, found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
