package dev.bulwark.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.support.Archives;
import dev.bulwark.support.Files;
import dev.bulwark.support.Pictures;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What passes for a document of its type, and what of it is stored. */
class ContentCheckProperties {

    private static final int PART_BYTES = 4096;

    private static byte[] kept(DocumentType type, byte[] content, List<Integer> parts) {
        ContentCheck check = new ContentCheck(type);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int at = 0;
        for (int n = 0; at < content.length; n++) {
            int end = Math.min(content.length, at + parts.get(n % parts.size()));
            kept.writeBytes(check.take(Arrays.copyOfRange(content, at, end), end == content.length));
            at = end;
        }
        return kept.toByteArray();
    }

    private static byte[] kept(DocumentType type, byte[] content) {
        return kept(type, content, List.of(PART_BYTES));
    }

    private static void assertRefused(DocumentType type, byte[] content, String why) {
        ProblemException refused = assertThrows(ProblemException.class, () -> kept(type, content), why);
        assertEquals(DocumentProblem.DOCUMENT_TYPE_REFUSED, refused.type(), why);
    }

    private static byte[] behind(byte[] content, byte[] more) {
        return Pictures.join(content, more);
    }

    private static List<Integer> parts(long seed) {
        return new Random(seed).ints(20, 1, 80).boxed().toList();
    }

    @Property(tries = 300)
    void aPhotoIsStoredTheSameHoweverItArrives(@ForAll @IntRange(min = 1, max = 8) int orientation, @ForAll long seed) {
        byte[] stored = kept(DocumentType.JPEG, Pictures.photo(orientation), parts(seed));
        assertArrayEquals(Pictures.bare(orientation), stored);
    }

    @Property(tries = 300)
    void aPngIsStoredTheSameHoweverItArrives(@ForAll long seed) {
        assertArrayEquals(Pictures.png(), kept(DocumentType.PNG, Pictures.annotatedPng(), parts(seed)));
    }

    /** Or a picture that was cut off, or changed on its way, would be stored as something that nobody can open. */
    @Property(tries = 300)
    void aPictureThatIsCutOffIsRefused(@ForAll @IntRange(min = 1, max = 500) int cut) {
        byte[] photo = Pictures.photo(6);
        byte[] png = Pictures.annotatedPng();
        assertRefused(DocumentType.JPEG, Arrays.copyOf(photo, photo.length - cut), "a JPEG without its end");
        assertRefused(DocumentType.PNG, Arrays.copyOf(png, png.length - cut), "a PNG without its end");
    }

    /** Whatever comes: refused as a document, and nothing else goes wrong. */
    @Property(tries = 1000)
    void noBytesAreAFaultOfOurs(@ForAll long seed, @ForAll @IntRange(max = 3) int type) {
        Random random = new Random(seed);
        DocumentType declared = DocumentType.values()[type];
        byte[] content = (declared == DocumentType.PNG ? Pictures.annotatedPng() : Pictures.photo(3)).clone();
        for (int n = 0; n < 5; n++) {
            content[random.nextInt(content.length)] = (byte) random.nextInt();
        }
        try {
            assertTrue(kept(declared, content, parts(seed)).length <= content.length);
        } catch (ProblemException refused) {
            assertEquals(DocumentProblem.DOCUMENT_TYPE_REFUSED, refused.type());
        }
    }

    @Example
    void aPhotoShowsTheSameAndTellsNothingElse() {
        byte[] photo = Pictures.photo(6);
        assertTrue(new String(photo, StandardCharsets.ISO_8859_1).contains(Pictures.SECRET));
        byte[] stored = kept(DocumentType.JPEG, photo);
        assertFalse(new String(stored, StandardCharsets.ISO_8859_1).contains(Pictures.SECRET));
        assertTrue(Pictures.showSame(photo, stored));
        byte[] png = kept(DocumentType.PNG, Pictures.annotatedPng());
        assertFalse(new String(png, StandardCharsets.ISO_8859_1).contains(Pictures.SECRET));
        assertTrue(Pictures.showSame(Pictures.annotatedPng(), png));
    }

    @Example
    void aPictureOfManyScansIsStoredWhole() {
        byte[] scans = Pictures.progressive();
        assertArrayEquals(scans, kept(DocumentType.JPEG, scans, List.of(7)));
    }

    @Example
    void theColoursOfAPhotoStay() {
        byte[] profiled = Pictures.withSegments(
                Pictures.jpeg(),
                Pictures.segment(0xE2, Pictures.ascii("ICC_PROFILE\0\1\1...")),
                Pictures.segment(0xEE, Pictures.ascii("Adobe\0d\0\0\0\0\1")));
        assertArrayEquals(profiled, kept(DocumentType.JPEG, profiled));
    }

    /** High dynamic range and depth are further pictures behind the first one; one maker writes notes there. */
    @Example
    void whatCamerasPutBehindAPhotoIsNotStored() {
        byte[] notes = Pictures.join(Pictures.ascii(Pictures.SECRET), Pictures.ascii("SEFH....SEFT"));
        byte[] stored = Pictures.bare(6);
        assertArrayEquals(stored, kept(DocumentType.JPEG, behind(Pictures.photo(6), Pictures.photo(1))));
        assertArrayEquals(stored, kept(DocumentType.JPEG, behind(Pictures.photo(6), notes)));
        assertArrayEquals(
                stored, kept(DocumentType.JPEG, Pictures.join(Pictures.photo(6), Pictures.jpeg(), notes), List.of(7)));
    }

    @Example
    void somethingElseBehindADocumentIsRefused() {
        byte[] html = Pictures.ascii("<html><script>alert(1)</script></html>");
        for (byte[] more : List.of(Archives.zip(), Archives.docx(), html, Archives.commented(60_000))) {
            assertRefused(DocumentType.PDF, behind(Files.pdf(5000), more), "behind a PDF");
            assertRefused(DocumentType.JPEG, behind(Pictures.photo(1), more), "behind a JPEG");
            assertRefused(DocumentType.PNG, behind(Pictures.png(), more), "behind a PNG");
        }
        assertRefused(DocumentType.TEXT, behind(Files.text("hello"), Archives.zip()), "behind a text");
    }

    /** With an end of its own type behind the archive, too. */
    @Example
    void anArchiveInsideOfADocumentIsRefused() {
        byte[] zip = Archives.zip();
        byte[] end = Files.text("\n%%EOF");
        assertRefused(DocumentType.PDF, Pictures.join(Files.pdf(5000), zip, end), "in a PDF");
        assertRefused(DocumentType.PNG, Pictures.withChunks(Pictures.png(), Pictures.chunk("IDAT", zip)), "in a PNG");
        byte[] stored = kept(DocumentType.PNG, Pictures.withChunks(Pictures.png(), Pictures.chunk("ziPx", zip)));
        assertArrayEquals(Pictures.png(), stored, "what no picture needs goes");
        stored = kept(DocumentType.JPEG, Pictures.withSegments(Pictures.jpeg(), Pictures.segment(0xFE, zip)));
        assertArrayEquals(Pictures.jpeg(), stored, "what no picture needs goes");
    }

    @Example
    void aPdfHasItsEndInItsLastKibibyte() {
        byte[] pdf = Files.pdf(5000);
        assertArrayEquals(pdf, kept(DocumentType.PDF, pdf));
        byte[] padded = behind(pdf, new byte[1000]);
        assertArrayEquals(padded, kept(DocumentType.PDF, padded));
        assertRefused(DocumentType.PDF, behind(pdf, new byte[1024]), "its end is too far away");
        assertRefused(DocumentType.PDF, Files.text("%PDF-1.7 and no more"), "it has none");
    }

    @Example
    void markupIsNoTextWhateverStandsBeforeIt() {
        for (String space : List.of("", " \n", "\u00A0", "\u3000", "\u2003", "\uFEFF", "\u200B\u2060", "\u202F\t")) {
            assertRefused(DocumentType.TEXT, Files.text(space + "<svg onload='x'/>"), "behind " + space);
        }
        byte[] quotation = Files.text("My offer: 3 < 4, and <b>bold</b> is markup.");
        assertArrayEquals(quotation, kept(DocumentType.TEXT, quotation));
    }
}
