package dev.bulwark.auth.mfa;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:10Z");
    private static final long STEP = Totp.stepAt(NOW);

    /** RFC 6238, appendix B, SHA-1. Its codes have eight digits; six digits are the last six of them. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void makesTheCodesOfTheRfc(long second, String eightDigits) {
        long step = Totp.stepAt(Instant.ofEpochSecond(second));
        assertEquals(eightDigits.substring(2), Totp.code(SECRET, step));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void takesTheStepBeforeAndTheStepAfter(long steps) {
        assertEquals(
                OptionalLong.of(STEP + steps), Totp.acceptedStep(SECRET, NOW, -1, Totp.code(SECRET, STEP + steps)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-100, -3, -2, 2, 3, 100})
    void refusesEveryOtherStep(long steps) {
        assertEquals(OptionalLong.empty(), Totp.acceptedStep(SECRET, NOW, -1, Totp.code(SECRET, STEP + steps)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void refusesTheLastAcceptedStepAndWhatCameBeforeIt(long sinceThen) {
        assertEquals(OptionalLong.empty(), Totp.acceptedStep(SECRET, NOW, STEP + sinceThen, Totp.code(SECRET, STEP)));
    }

    /** RFC 4648, section 10, without its padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesBase32AsTheRfcDoes(String text, String base32) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertEquals(base32, Base32.encode(bytes));
        assertArrayEquals(bytes, Authenticator.decode(base32));
    }

    @Test
    void drawsACodeThatAReaderReads() throws Exception {
        String uri = "otpauth://totp/Banking%20Management%20System:" + "t".repeat(100)
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Banking%20Management%20System";
        assertEquals(uri, read(QrPng.of(uri)));
    }

    static String read(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int side = image.getWidth();
        assertEquals(side, image.getHeight());
        assertEquals(0, side % 10, "modules of ten pixels");
        int[] pixels = image.getRGB(0, 0, side, side, null, 0, side);
        assertEquals(0xffffffff, pixels[50 * side + 49], "a border of five modules");
        assertEquals(0xff000000, pixels[50 * side + 50]);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                .getText();
    }

    @Test
    void stopsGuessersByChallengeAndByUser() {
        assertTrue(GuessRules.mayGuess(9, 9, true));
        assertFalse(GuessRules.mayGuess(10, 0, true), "ten of a quarter of an hour");
        assertTrue(GuessRules.mayGuess(9, 4, false));
        assertFalse(GuessRules.mayGuess(5, 5, false), "five of 300 seconds, where no challenge ends");
    }
}
