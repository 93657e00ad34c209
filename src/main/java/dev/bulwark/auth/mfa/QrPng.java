package dev.bulwark.auth.mfa;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A QR code as a PNG of one bit a pixel, with the specification's sizes: modules of 10 pixels, a border of 5 modules.
 * Written by hand (RFC 2083): the JDK's own writer needs AWT, which a native executable can do without.
 */
final class QrPng {

    private static final int MODULE_PIXELS = 10;
    private static final int BORDER_MODULES = 5;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int CHUNK_OVERHEAD_BYTES = 12;

    private QrPng() {}

    /** A few milliseconds of CPU. */
    static byte[] of(String ascii) {
        try {
            ByteMatrix modules = Encoder.encode(ascii, ErrorCorrectionLevel.M).getMatrix();
            int sidePixels = (modules.getWidth() + 2 * BORDER_MODULES) * MODULE_PIXELS;
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            png.writeBytes(SIGNATURE);
            png.writeBytes(chunk("IHDR", header(sidePixels)));
            png.writeBytes(chunk("IDAT", deflate(pixels(modules, sidePixels))));
            png.writeBytes(chunk("IEND", new byte[0]));
            return png.toByteArray();
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong); // bounded: an issuer of ours and a username of at most 100
        }
    }

    private static byte[] header(int sidePixels) {
        return ByteBuffer.allocate(13)
                .putInt(sidePixels)
                .putInt(sidePixels)
                .put((byte) 1) // bit a pixel
                .put((byte) 0) // greyscale: 1 is white
                .put(new byte[3]) // deflate, adaptive filters, not interlaced
                .array();
    }

    /** Each line begins with its filter, which is none. */
    private static byte[] pixels(ByteMatrix modules, int sidePixels) {
        int lineBytes = 1 + (sidePixels + Byte.SIZE - 1) / Byte.SIZE;
        byte[] image = new byte[lineBytes * sidePixels];
        for (int y = 0; y < sidePixels; y++) {
            for (int x = 0; x < sidePixels; x++) {
                if (!isDark(modules, x / MODULE_PIXELS - BORDER_MODULES, y / MODULE_PIXELS - BORDER_MODULES)) {
                    image[y * lineBytes + 1 + x / Byte.SIZE] |= (byte) (0x80 >> x % Byte.SIZE);
                }
            }
        }
        return image;
    }

    private static boolean isDark(ByteMatrix modules, int column, int row) {
        boolean inside = column >= 0 && row >= 0 && column < modules.getWidth() && row < modules.getHeight();
        return inside && modules.get(column, row) == 1;
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                compressed.write(buffer, 0, deflater.deflate(buffer));
            }
            return compressed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** The checksum covers type and data. */
    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        return ByteBuffer.allocate(CHUNK_OVERHEAD_BYTES + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) checksum.getValue())
                .array();
    }
}
